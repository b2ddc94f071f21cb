# (1)
docker build --quiet --tag shop:1 - <<'END'
FROM busybox
RUN echo apples > /stock
ENV CITY=Seoul
CMD ["sh", "-c", "echo $(cat /stock) from $CITY"]
END
#> sha256:7e39ba5a6685e754f120cd912ea33b2df1ff6e5d3aea64ba9e9a40d0970829c9
# (2)
docker save --output shop.tar shop:1
tar --list --file shop.tar | grep --invert-match 'sha256/.'
#> blobs/
#> blobs/sha256/
#> index.json
#> manifest.json
#> oci-layout
#> repositories
docker rmi shop:1
#> Untagged: shop:1
#> Deleted: sha256:7e39ba5a6685e754f120cd912ea33b2df1ff6e5d3aea64ba9e9a40d0970829c9
# (3)
docker load --input shops.tar
#> open shops.tar: no such file or directory
#! exit 1
docker load --input shop.tar
#> Loaded image: shop:1
# (4)
docker images --quiet --no-trunc shop:1
#> sha256:7e39ba5a6685e754f120cd912ea33b2df1ff6e5d3aea64ba9e9a40d0970829c9
docker run --rm shop:1
#> apples from Seoul
