# (1)
docker network create --internal vault
#> 851968226bb8ad4f6b2d193e9f87afd4db1ee154f1425bc776634cdb3c4b0082
docker run --detach --name db --network vault busybox sleep infinity
#> e3ab11ba501be7b96673cf1d4451604ffba61cbb74186e3232a439e73d68a2c5
docker run --rm --network vault busybox ping -c 1 db
#> PING db (172.18.0.2): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
# (2)
docker run --rm busybox ping -c 1 192.168.50.20
#> PING 192.168.50.20 (192.168.50.20): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
docker run --rm --network vault busybox ping -c 1 192.168.50.20
#> ...
#> ping: sendto: Network is unreachable
#> ...
#! exit 1
docker run --rm --network vault busybox ip route
#> 172.18.0.0/16 dev eth0 scope link  src 172.18.0.3
docker run --rm busybox ip route
#> default via 172.17.0.1 dev eth0
#> 172.17.0.0/16 dev eth0 scope link  src 172.17.0.2
# (3)
docker run --detach --name web --network vault --publish 8080:80 nginx:1.26
#> 9e0535d54abf4a867f45bc914c2118e9ed504ba17505e0ba17fa04fdb9121fd4
docker port web
curl --silent --max-time 2 http://localhost:8080
#! exit 7
# (4)
docker network connect bridge db
docker exec db ping -c 1 192.168.50.20
#> PING 192.168.50.20 (192.168.50.20): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
