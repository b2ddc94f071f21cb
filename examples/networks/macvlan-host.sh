# (1)
docker network create --driver macvlan --opt parent=eth0 \
  --subnet 192.168.50.0/24 --gateway 192.168.50.1 \
  --ip-range 192.168.50.128/28 lan
#> 1c0288f28570be12d88e9c130cd83b83b8e921e7c18cc49dbe2935c9d4c0f551
docker run --detach --name web --network lan busybox sleep infinity
#> daf7d8cc14e57547ae5defc5ff6d1069d39c5eeaec2495abd58583557c447ec4
ping -c 1 -W 1 192.168.50.128 | grep --only-matching '[01] received'
#> 0 received
# (2)
ip link add to-lan link eth0 type macvlan mode bridge
ip address add 192.168.50.200/32 dev to-lan
ip link set to-lan up
ip route add 192.168.50.128/28 dev to-lan
# (3)
ping -c 1 -W 5 192.168.50.128 | grep --only-matching '[01] received'
#> 1 received
# (4)
ip link delete to-lan
docker network connect bridge web
ping -c 1 -W 5 172.17.0.2 | grep --only-matching '[01] received'
#> 1 received
