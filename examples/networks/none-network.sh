# (1)
docker run --detach --name alone --network none busybox sleep infinity
#> aff34949879f38300250bfc931b836bdcc2104da4f1532a82bf943f71c5cef77
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
#> 24c1db5ae0c919ba4d8217a3b50f6ab4fbf89847e9736984b4aa922e6da49e81
docker network connect shop alone
#> Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
#! exit 1
# (3)
docker network disconnect none alone
docker network connect shop alone
docker exec alone ip -oneline -4 address
#> 1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
#> 2: eth0    inet 172.18.0.2/16 brd 172.18.255.255 scope global eth0\       valid_lft forever preferred_lft forever
