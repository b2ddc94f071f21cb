# (1)
docker network inspect bridge \
  --format '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}'
#> 172.17.0.0/16 172.17.0.1
ip -brief -4 address show docker0
#> docker0          DOWN           172.17.0.1/16
# (2)
docker run --detach --name web nginx:1.26
#> b4315e5579a9bcef06c6a195260eb1378f016ce7ff008c3d2c5ee95d46ed4c40
docker run --detach --name client busybox sleep infinity
#> 1450105cb6f1049a382c7ed3d39bc79ade48a7e7edae6f888ff559acc8a07bd4
docker inspect web client \
  --format '{{.Name}} {{.NetworkSettings.Networks.bridge.IPAddress}}'
#> /web 172.17.0.2
#> /client 172.17.0.3
# (3)
curl --silent --retry 20 --retry-connrefused http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
# (4)
docker exec client wget -q -O - http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
# (5)
docker exec client wget -q -O - http://web
#> wget: bad address 'web'
#! exit 1
