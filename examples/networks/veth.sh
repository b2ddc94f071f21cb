# (1)
docker run --detach --init --name web busybox sleep infinity
#> 9e3dcb5365116bc114a0f0e74c394eb75ddbf5b0b4573b9ac23ef763ea912fbe
docker run --detach --init --name db busybox sleep infinity
#> 732570633bd83e924bea4fec058d01e8d06a30d685d492420f6d2a813632b5b3
ip -oneline link show master docker0 | cut --delimiter ' ' --fields 1-3
#> 164: vethcdc33e3@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
#> 165: veth6b08a7e@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
# (2)
docker exec web ip link show eth0
#> 2: eth0@if164: <BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN> mtu 1500 qdisc noqueue
#>     link/ether d6:cd:2d:a3:75:8f brd ff:ff:ff:ff:ff:ff
docker exec db ip link show eth0
#> 2: eth0@if165: <BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN> mtu 1500 qdisc noqueue
#>     link/ether aa:57:99:fe:8d:0d brd ff:ff:ff:ff:ff:ff
# (3)
docker stop web
#> web
ip -oneline link show master docker0 | cut --delimiter ' ' --fields 1-3
#> 165: veth6b08a7e@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
# (4)
docker start web
#> web
ip -oneline link show master docker0 | cut --delimiter ' ' --fields 1-3
#> 165: veth6b08a7e@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
#> 167: veth658917b@if2: <BROADCAST,MULTICAST,UP,LOWER_UP>
