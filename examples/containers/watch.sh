# (1)
docker run --detach --name job busybox \
  sh -c 'echo started; echo result > /result; exit 3'
#> 94b5b2971252b3899bfbbf4d7ade6d340b0581fbbf7a0d3426759b7e759472bc
docker wait job
#> 3
# (2)
docker logs job
#> started
docker logs job
#> started
# (3)
docker diff job
#> A /result
docker cp --quiet job:/result . && cat result
#> result
# (4)
docker run --detach --name web --publish 8080:80 busybox httpd -f -p 80
#> cd799f4121f2b90c4d9cbb81746880d6275628b0c664632fcfd140ecec75749e
docker port web
#> 80/tcp -> 0.0.0.0:8080
#> 80/tcp -> [::]:8080
docker top web -o pid,args | grep --only-matching 'httpd -f.*'
#> httpd -f -p 80
docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' web
#> web 344KiB / 23.54GiB
