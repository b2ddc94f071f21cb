# (1)
docker network create --driver macvlan --opt parent=eth7 \
  --subnet 192.168.60.0/24 lan
#> Error response from daemon: invalid subinterface vlan name eth7, example formatting is eth0.10
#! exit 1
# (2)
docker network create --driver macvlan --opt parent=eth0 \
  --subnet 192.168.50.0/24 --gateway 192.168.50.1 \
  --ip-range 192.168.50.128/28 lan
#> 3246b5da657d5598e468be305675f78767e4598c78c31cb825b09da1c3d1ed0f
docker run --detach --name web --network lan --publish 8080:80 \
  busybox httpd -f -p 80
#> a95421ef3dfa75ff31d0300099c8c55622b534ce9cfb502115ec61ac1bd23274
docker port web
curl --silent http://localhost:8080
#! exit 7
# (3)
docker run --rm --network lan busybox ping -c 1 web | grep PING
#> PING web (192.168.50.128): 56 data bytes
