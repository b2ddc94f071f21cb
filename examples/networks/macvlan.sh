# (1)
docker network create --driver macvlan --opt parent=eth0 \
  --subnet 192.168.50.0/24 --gateway 192.168.50.1 \
  --ip-range 192.168.50.128/28 lan
#> 8e4ba5f9367d9151c36d93bf54c10f3d6475518d25697d1dec2cf9e29d3d4b0b
# (2)
docker run --detach --name web --network lan nginx:1.26
#> f45e84c62998c104fb1ef554d315b9a7026245daaecb6497514fade3cf00bb9a
docker inspect web \
  --format '{{with .NetworkSettings.Networks.lan}}{{.IPAddress}} {{.MacAddress}}{{end}}'
#> 192.168.50.128 c6:1e:51:ff:3c:d1
# (3)
ip netns exec neighbour \
  curl --silent --retry 20 --retry-connrefused http://192.168.50.128 | grep title
#> <title>Welcome to nginx!</title>
ip netns exec neighbour \
  ip neighbour show 192.168.50.128 | cut --delimiter ' ' --fields 1-5
#> 192.168.50.128 dev eth0 lladdr c6:1e:51:ff:3c:d1
# (4)
curl --silent --max-time 2 http://192.168.50.128
#! exit 28
# (5)
docker network create --driver macvlan --opt parent=eth0 \
  --subnet 192.168.50.0/24 lan-2
#> Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
#! exit 1
