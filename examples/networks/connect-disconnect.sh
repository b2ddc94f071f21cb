# (1)
docker network create front
#> 36225536e83ed8f36b96c61a2973410c03c966cee05c7d5f7ff227e04183ca6c
docker network create back
#> c8e2615590a083c9007aecb3818cff7b208d3d507a8ef5e89bdb50ec91e6659d
docker run --detach --name web --network front busybox sleep infinity
#> cd148a90ea99ec0603cf2256934229e61706533a6c2cf0c423a24da2965d4eac
docker run --detach --name db --network back busybox sleep infinity
#> aa218f0711c06d4f11fccee0469f61ce675f262b407bef3e4a59c1db9020d309
docker exec web ping -c 1 db
#> ping: bad address 'db'
#! exit 1
# (2)
docker network connect back web
docker exec web ip -oneline -4 address
#> 1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
#> 2: eth0    inet 172.18.0.2/16 brd 172.18.255.255 scope global eth0\       valid_lft forever preferred_lft forever
#> 3: eth1    inet 172.19.0.3/16 brd 172.19.255.255 scope global eth1\       valid_lft forever preferred_lft forever
# (3)
docker exec web ping -c 1 db
#> PING db (172.19.0.2): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
# (4)
docker network disconnect back web
docker exec web ip -oneline -4 address
#> 1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
#> 2: eth0    inet 172.18.0.2/16 brd 172.18.255.255 scope global eth0\       valid_lft forever preferred_lft forever
docker exec web ping -c 1 db
#> ping: bad address 'db'
#! exit 1
# (5)
docker network disconnect back web
#> Error response from daemon: container cd148a90ea99ec0603cf2256934229e61706533a6c2cf0c423a24da2965d4eac is not connected to network back
#! exit 1
