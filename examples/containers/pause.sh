# (1)
docker run --detach --name web nginx:1.26
#> 0d3855661fe8f528b170f3ac9f7734c57cad6fa9a5ecf697ba0d02ffe456e6b6
curl --silent --retry 20 --retry-all-errors http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
# (2)
docker pause web
#> web
docker ps --format '{{.Names}}: {{.Status}}'
#> web: Up Less than a second (Paused)
curl --silent --max-time 1 http://172.17.0.2
#! exit 28
# (3)
docker unpause web
#> web
curl --silent http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
# (4)
docker pause web
#> web
docker rm web
#> Error response from daemon: cannot remove container "web": container is paused and must be unpaused first
#! exit 1
docker stop web
#> web
docker pause web
#> Error response from daemon: container 0d3855661fe8f528b170f3ac9f7734c57cad6fa9a5ecf697ba0d02ffe456e6b6 is not running
#! exit 1
