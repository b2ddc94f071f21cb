# (1)
docker build --quiet --tag shop:1 - <<'END'
FROM busybox
ENV CITY=Seoul
CMD ["sh", "-c", "echo open in $CITY | tee /sign /stock/sign"]
END
#> sha256:c9f0750fbe6fe3389c6b92c116af9e353a0a4b36d6ab9e2a269c1b5f25eea0ff
docker run --name shop --volume stock:/stock shop:1
#> open in Seoul
# (2)
docker export --output shop.tar shop
docker import shop.tar shop:copy
#> sha256:5faac160bc81895463db54531389d27d1e36bb9cb3864b1d95424bad67ac1860
docker image inspect --format '{{json .Config.Cmd}} {{json .Config.Env}}' shop:1 shop:copy
#> ["sh","-c","echo open in $CITY | tee /sign /stock/sign"] ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","CITY=Seoul"]
#> null null
docker run --rm shop:copy
#> docker: Error response from daemon: no command specified
#>
#> Run 'docker run --help' for more information
#! exit 125
# (3)
docker run --rm shop:copy find /sign /stock
#> /sign
#> /stock
docker history --format '{{.CreatedBy}}{{.Comment}}' shop:copy
#> Imported from -
# (4)
docker import --change 'ENV CITY=Busan' --change 'WORKDIR /tmp' \
  --change 'CMD ["sh", "-c", "pwd; cat /sign; echo moved to $CITY"]' shop.tar shop:moved
#> sha256:68abc23df7f90a9efffa88383374dea8366e9a28424a09781b7c66cb1cfed84d
docker run --rm shop:moved
#> /tmp
#> open in Seoul
#> moved to Busan
