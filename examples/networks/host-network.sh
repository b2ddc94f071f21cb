# (1)
docker run --detach --name web --network host nginx:1.26
#> fd9c41a6e734d2cc0cbc13ea3ebbb5919ea69a8c0058d52d66b096f31196a94f
curl --silent --retry 20 --retry-all-errors http://localhost | grep title
#> <title>Welcome to nginx!</title>
ip netns exec neighbour curl --silent http://192.168.50.10 | grep title
#> <title>Welcome to nginx!</title>
# (2)
docker run --rm --network host busybox ip -4 address show docker0 | grep inet
#>     inet 172.17.0.1/16 brd 172.17.255.255 scope global docker0
hostname
#> lab
docker run --rm --network host busybox hostname
#> lab
# (3)
docker run --rm --network host --publish 8080:80 busybox true
#> WARNING: Published ports are discarded when using host network mode
# (4)
docker run --rm --network host nginx:1.26
#> ...
#> nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)
#> ...
#> nginx: [emerg] still could not bind()
#! exit 1
# (5)
docker network create shop
#> 09085d93881e3d45fd719343ba25b777b43273b1a16b40aa6061f6e33411bcbb
docker network connect shop web
#> Error response from daemon: container sharing network namespace with another container or host cannot be connected to any other network
#! exit 1
docker network disconnect host web
#> Error response from daemon: cannot disconnect container from host network - container was created in host network mode
#! exit 1
