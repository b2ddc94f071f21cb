# (1)
docker network inspect bridge \
  --format '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}'
#> 172.17.0.0/16 172.17.0.1
until ip -brief -4 address show docker0 | grep DOWN; do :; done
#> docker0          DOWN           172.17.0.1/16
# (2)
docker run --detach --name web nginx:1.26
#> 282bef29c65992d5df51695497df9ef5745f6700c9785205cef454afced8fb98
docker run --detach --name client busybox sleep infinity
#> bcbe7bd7ed64284136ab1705c5dedbbb5f6aef149da380330856d93dfcfeb132
docker inspect web client \
  --format '{{.Name}} {{.NetworkSettings.Networks.bridge.IPAddress}}'
#> /web 172.17.0.2
#> /client 172.17.0.3
# (3)
curl --silent --retry 20 --retry-all-errors http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
# (4)
docker exec client wget -q -O - http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
# (5)
docker exec client wget -q -O - http://web
#> wget: bad address 'web'
#! exit 1
