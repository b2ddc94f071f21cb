# (1)
docker run --detach --name alone --network none busybox sleep infinity
#> 0098f1ab348a06eb50f41e6494e6e1f08ce6ded187986d2b27f2a3039e5ad623
docker exec alone ip -oneline address
#> 1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
#> 1: lo    inet6 ::1/128 scope host \       valid_lft forever preferred_lft forever
docker exec alone ping -c 1 172.17.0.1
#> ...
#> ping: sendto: Network is unreachable
#> ...
#! exit 1
# (2)
docker network create shop
#> 886f550647d78efbb7865f2999e1bc7b1332d88320fa99cd5dadeeecb75f95a5
docker network connect shop alone
#> Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
#! exit 1
# (3)
docker network disconnect none alone
docker network connect shop alone
docker exec alone ip -oneline -4 address
#> 1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
#> 2: eth0    inet 172.18.0.2/16 brd 172.18.255.255 scope global eth0\       valid_lft forever preferred_lft forever
