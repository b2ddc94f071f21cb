# (1)
docker network create --internal vault
#> 8a0deca91a9a7736e67a46253c4e70c87f6460b880dbabfdd58b76844675cfa9
docker run --detach --name db --network vault busybox sleep infinity
#> 43ea9ac0751c7ce39095125f4f0a8074db36e84968e0f8b5b67062398319c3de
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
#> a99aa6c50c6b417cfc2add5ecc9e8d4812491d00c3fe77c58ede305bcf91f574
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
