# (1)
docker network create shop
#> 18de3a634db2a47d625304b7af4fa4cb7668b0132f7c763d6b5412cebeb86a87
docker run --interactive --tty --name desk --network shop busybox
#> ...
#> / #
#< ls /sys/class/net
#> eth0  lo
#> / #
# (2)
#< ^P^Q
docker network create office
#> 5857be4bbf79f43cd072375c6a6397262938cbcd48fd3a11ece4a2a133709fe6
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
#> desk: Up Less than a second
