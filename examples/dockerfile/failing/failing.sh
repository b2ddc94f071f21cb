# (1)
docker build --progress plain --tag broken .
#> ...
#> #6 [3/3] RUN mkdir /data && cp /missing /data
#> #6 0.457 cp: can't stat '/missing': No such file or directory
#> #6 ERROR: process "/bin/sh -c mkdir /data && cp /missing /data" did not complete successfully: exit code: 1
#> ------
#>  > [3/3] RUN mkdir /data && cp /missing /data:
#> 0.457 cp: can't stat '/missing': No such file or directory
#> ------
#> Dockerfile:3
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 |     RUN echo "step one done"
#>    3 | >>> RUN mkdir /data && cp /missing /data
#>    4 |     CMD ["ls", "/data"]
#>    5 |
#> --------------------
#> ERROR: failed to build: failed to solve: process "/bin/sh -c mkdir /data && cp /missing /data" did not complete successfully: exit code: 1
#! exit 1
# (2)
docker images --quiet broken
# (3)
sed --in-place 's|cp /missing|cp /etc/passwd|' Dockerfile
docker build --progress plain --tag broken . 2>&1 |
  sed --quiet --regexp-extended 's/^#[0-9]+ [0-9.]+ //p'
docker run --rm broken
#> passwd
