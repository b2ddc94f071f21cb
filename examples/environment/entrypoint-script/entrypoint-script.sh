# (1)
docker build --quiet --target page --tag page .
#> sha256:a2fc9bfd5f28b7ad8fec122958719752216851b15a9fe75200b69f87368672cb
docker run --rm page
#> colour = red
docker run --rm --env COLOUR=blue page
#> colour = blue
# (2)
docker run --rm page wc -l /settings
#> 1 /settings
docker run --rm page sh -c 'exit 9'
#! exit 9
# (3)
docker run --rm page cat /proc/1/comm
#> cat
docker build --quiet --target without-exec --tag without-exec .
#> sha256:509f39b094ddff2edfbf5e3963fa252c51995de200de0c4708a70aed76b804fe
docker run --rm without-exec cat /proc/1/comm
#> sh
# (4)
docker run --rm --entrypoint cat page /settings
#> cat: can't open '/settings': No such file or directory
#! exit 1
