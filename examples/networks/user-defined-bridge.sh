# (1)
docker network create shop
#> 91a2e57bbc3959e057dfcdb8dde1f49630e7e450e325b056842c06e612591a7c
docker network inspect shop \
  --format '{{.Driver}} {{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}'
#> bridge 172.18.0.0/16 172.18.0.1
# (2)
docker run --detach --name db --network shop busybox sleep infinity
#> 3e82c5a6f9c95d087b3c325abf7542ee220c2f04e9878f87c07148753312a818
docker run --rm --network shop busybox ping -c 1 db
#> PING db (172.18.0.2): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
# (3)
docker run --rm --network shop busybox grep nameserver /etc/resolv.conf
#> nameserver 127.0.0.11
docker run --rm --network shop busybox nslookup -type=a db
#> Server:         127.0.0.11
#> Address:        127.0.0.11:53
#>
#> Non-authoritative answer:
#> Name:   db
#> Address: 172.18.0.2
#>
# (4)
docker network create office
#> f2a96299507186b96bea2d1bf398fcf5a98d12d5976a894a09cf5a95218ea0ba
docker run --rm --network office busybox ping -c 1 db
#> ping: bad address 'db'
#! exit 1
# (5)
address=$(docker inspect --format '{{.NetworkSettings.Networks.shop.IPAddress}}' db)
docker run --rm --network office busybox ping -c 1 -W 1 "$address"
#> PING 172.18.0.2 (172.18.0.2): 56 data bytes
#> ...
#> 1 packets transmitted, 0 packets received, 100% packet loss
#! exit 1
