# (1)
docker network ls
#> NETWORK ID     NAME      DRIVER    SCOPE
#> 9f0425b66fb0   bridge    bridge    local
#> cce142906868   host      host      local
#> 21e061457564   none      null      local
docker info --format '{{join .Plugins.Network " "}}'
#> bridge host ipvlan macvlan null overlay
# (2)
docker network create --label stage=test shop
#> 9ca2aadd3a300ce71785f0a82330b49217204e654535dbbe17e22062515b9538
docker network create --driver bridge office
#> 6179959448f348d8e60919532a07c67a3cb4227876b1ff7d80e6353a423f6b58
docker network ls --filter type=custom --format '{{.Name}}: {{.Driver}}'
#> office: bridge
#> shop: bridge
docker network ls --filter label=stage=test --format '{{.Name}}'
#> shop
# (3)
docker run --detach --init --name db --network shop busybox sleep infinity
#> 00260ead4a31ee1dfaf33e7b32a59f70e1cd4f8ee3499cca26ba5a8811ef0e5d
docker network inspect shop \
  --format '{{range .Containers}}{{println .Name .IPv4Address}}{{end}}'
#> db 172.18.0.2/16
#>
# (4)
docker network rm shop
#> Error response from daemon: error while removing network: network shop has active endpoints (name:"db" id:"fedd7d033d7e")
#> ...
#! exit 1
docker network rm bridge
#> Error response from daemon: bridge is a pre-defined network and cannot be removed
#> ...
#! exit 1
# (5)
docker network prune --force
#> Deleted Networks:
#> office
#>
# (6)
docker stop db
#> db
docker network prune --force
#> Deleted Networks:
#> shop
#>
docker start db
#> Error response from daemon: failed to set up container networking: network 9ca2aadd3a300ce71785f0a82330b49217204e654535dbbe17e22062515b9538 not found
#> Error: failed to start containers: db
#! exit 1
