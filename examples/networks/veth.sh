# (1)
docker run --detach --init --name web busybox sleep infinity
#> 509384d5f42fde4545bc4bdfdeaa3c1ce1502e62cb7137ada44194a918d43f61
docker run --detach --init --name db busybox sleep infinity
#> 79130fa063479b734963309f2c0bcd9647bdfddaef73a01c56580a64ceb687ed
ip -oneline link show master docker0 | cut --delimiter ' ' --fields 1-3
#> 71: vethbe9b6e2@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
#> 72: veth035ac30@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
# (2)
docker exec web ip link show eth0
#> 2: eth0@if71: <BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN> mtu 1500 qdisc noqueue
#>     link/ether 22:2a:a8:71:a8:db brd ff:ff:ff:ff:ff:ff
docker exec db ip link show eth0
#> 2: eth0@if72: <BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN> mtu 1500 qdisc noqueue
#>     link/ether 3a:16:db:6c:43:22 brd ff:ff:ff:ff:ff:ff
# (3)
docker stop web
#> web
ip -oneline link show master docker0 | cut --delimiter ' ' --fields 1-3
#> 72: veth035ac30@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
# (4)
docker start web
#> web
ip -oneline link show master docker0 | cut --delimiter ' ' --fields 1-3
#> 72: veth035ac30@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
#> 74: veth086cae8@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
