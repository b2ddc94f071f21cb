# (1)
docker network create shop
#> 14beda71d6598a8920fcf66571b3d88f1ae08607cb8caffef13bc2fcb0a29bda
docker run --interactive --tty --name desk --network shop busybox
#> ...
#> / #
#< ls /sys/class/net
#> eth0  lo
#> / #
# (2)
#< ^P^Q
docker network create office
#> 8c1f0a2a1f3b5d7e9f8a6b4c2d0e1f3a5b7c9d8e6f4a2b0c1d3e5f7a9b8c6d4e
docker network connect office desk
# (3)
docker attach desk
#> / #
#< ls /sys/class/net
#> eth0  eth1  lo
#> / #
# (4)
#< ^P^Q
#> read escape sequence
#! exit 1
docker ps --format '{{.Names}}: {{.Status}}'
#> desk: Up 5 seconds
