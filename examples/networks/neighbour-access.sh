# (1)
docker run --detach --name open --publish 8080:80 nginx:1.26
#> de75dee2404f20f66727853c310a9a68285064f1433fc4ed4cdc45ffff53106d
docker run --detach --name local --publish 127.0.0.1:8081:80 nginx:1.26
#> 7466250af72b02ed435118a74c0ecac5ff9bb45bd9991bb0d23b1a2e105d3ef4
docker run --detach --name closed nginx:1.26
#> 630dcf649f1ac3946a133d68c5cec39bf1612d8b490df14738cc01e46fb8eb3b
for server in localhost:8080 localhost:8081 172.17.0.4; do
  curl --silent --retry 20 --retry-connrefused "http://$server" | grep title
done
#> <title>Welcome to nginx!</title>
#> <title>Welcome to nginx!</title>
#> <title>Welcome to nginx!</title>
# (2)
ip netns exec neighbour ip -brief -4 address show eth0
#> eth0@if2         UP             192.168.50.20/24
ip netns exec neighbour \
  curl --silent --max-time 2 http://192.168.50.10:8080 | grep title
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
#> 172.17.0.1 - - [22/Nov/2026:16:01:37 +0000] "GET / HTTP/1.1" 200 194 "-" "curl/8.22.0"
#> 192.168.50.20 - - [22/Nov/2026:16:01:38 +0000] "GET / HTTP/1.1" 200 194 "-" "curl/8.22.0"
