# (1)
docker network create shop
#> 2603a5aa2b39831d246ea3b81736eb22a173b3e2acc5324dc00d881b516d5621
docker network inspect shop \
  --format '{{.Driver}} {{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}'
#> bridge 172.18.0.0/16 172.18.0.1
# (2)
docker run --detach --name db --network shop busybox sleep infinity
#> cc7354a6722a6265d09ff44acc01225a95a97acd238b6ff22e8ac56f48a9f3b3
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
#> 4902374bfc9af23e35994b8df20341b564f76cebf39fff70f52233f6152e4385
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
