# (1)
docker network create front
#> 5641235d77b2e784f77eddd2d86e9e33bd8a4cf3dfccaf7155a2ce20a6c1a816
docker network create back
#> d1861268e528fc7c418aca1878ed689788b37895acf5371f1423471dd224743f
docker run --detach --name web --network front busybox sleep infinity
#> 18e73cd46b88b99eadc70de5115cb6fce9438c6f2f7c67192436033a3129ee22
docker run --detach --name db --network back busybox sleep infinity
#> e5f24881aa8cfb545dca2fc7e2f8831f798c3f8242b54b0f3e946dbab07ec126
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
#> Error response from daemon: container 18e73cd46b88b99eadc70de5115cb6fce9438c6f2f7c67192436033a3129ee22 is not connected to network back
#! exit 1
