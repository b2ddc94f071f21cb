# (1)
docker run --detach --name open --publish 8080:80 nginx:1.26
#> c9a4cfb9e84d7e4beded24447436263731b0652899f40e558b810c7c678fe7e8
docker run --detach --name local --publish 127.0.0.1:8081:80 nginx:1.26
#> 00b7e0d1d7bca9c96c7ca1b1141b0b54f638b82ff00bf33b79e81475959f26eb
docker run --detach --name closed nginx:1.26
#> 77cbdf296030539d4eaaef04933d19ba08aa4809a3e519da821743aee42f8a01
for server in localhost:8080 localhost:8081 172.17.0.4; do
  curl --silent --retry 20 --retry-all-errors "http://$server" | grep title
done
#> <title>Welcome to nginx!</title>
#> <title>Welcome to nginx!</title>
#> <title>Welcome to nginx!</title>
# (2)
ip netns exec neighbour ip -brief -4 address show eth0
#> eth0@if2         UP             192.168.50.20/24
ip netns exec neighbour \
  curl --silent http://192.168.50.10:8080 | grep title
#> <title>Welcome to nginx!</title>
# (3)
ip netns exec neighbour curl --silent --max-time 2 http://192.168.50.10:8081
#! exit 7
# (4)
ip netns exec neighbour ip route add 172.17.0.0/16 via 192.168.50.10
ip netns exec neighbour curl --silent --max-time 2 http://172.17.0.4
#! exit 28
ip netns exec neighbour ip route delete 172.17.0.0/16
# (5)
docker logs open 2>&1 | grep curl
#> 172.17.0.1 - - [22/Nov/2026:17:10:55 +0000] "GET / HTTP/1.1" 200 194 "-" "curl/8.22.0"
#> 192.168.50.20 - - [22/Nov/2026:17:10:55 +0000] "GET / HTTP/1.1" 200 194 "-" "curl/8.22.0"
