# (1)
docker network create --driver macvlan --opt parent=eth0 \
  --subnet 192.168.50.0/24 --gateway 192.168.50.1 \
  --ip-range 192.168.50.128/28 lan
#> 4c5d4f456a9f09839b9bd30cf7842d8266d6cef35f0ce026bd70beb7938c60a8
# (2)
docker run --detach --name web --network lan nginx:1.26
#> e67df7181f7c8ad536d7eb8cf5cb5e508fe1374ebf64da24b35e5e1af57c25e3
docker inspect web \
  --format '{{with .NetworkSettings.Networks.lan}}{{.IPAddress}} {{.MacAddress}}{{end}}'
#> 192.168.50.128 9e:e8:23:7e:44:e9
# (3)
ip netns exec neighbour \
  curl --silent --retry 20 --retry-all-errors http://192.168.50.128 | grep title
#> <title>Welcome to nginx!</title>
ip netns exec neighbour \
  ip neighbour show 192.168.50.128 | cut --delimiter ' ' --fields 1-5
#> 192.168.50.128 dev eth0 lladdr 9e:e8:23:7e:44:e9
# (4)
curl --silent --max-time 2 http://192.168.50.128
#! exit 28
# (5)
docker network create --driver macvlan --opt parent=eth0 \
  --subnet 192.168.50.0/24 lan-2
#> Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
#! exit 1
