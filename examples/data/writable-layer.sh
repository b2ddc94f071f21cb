# (1)
docker run --name notepad busybox sh -c 'echo draft >> /note; cat /note'
#> draft
docker start --attach notepad
#> draft
#> draft
# (2)
docker diff notepad
#> A /note
# (3)
docker run --rm busybox cat /note
#> cat: can't open '/note': No such file or directory
#! exit 1
# (4)
docker rm notepad
#> notepad
docker run --name notepad busybox sh -c 'echo draft >> /note; cat /note'
#> draft
