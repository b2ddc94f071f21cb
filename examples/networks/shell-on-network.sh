# (1)
docker network create shop
#> 6f0c1e2d3b4a59687786950413223140f1e2d3c4b5a69788796a5b4c3d2e1f00
docker run --detach --name db --network shop busybox sleep infinity
#> a1b2c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbccddeeff00
# (2)
docker run --interactive --tty --rm --network shop busybox
#> ...
#> / #
#< hostname -i
#> 172.18.0.3
#> / #
# (3)
#< ping -c 1 db
#> PING db (172.18.0.2): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
#> / #
# (4)
#< ping -c 1 nowhere
#> ping: bad address 'nowhere'
#> / #
#< exit
#! exit 1
