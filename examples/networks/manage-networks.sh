# (1)
docker network ls
#> NETWORK ID     NAME      DRIVER    SCOPE
#> acda8948e52b   bridge    bridge    local
#> f66488fe18dc   host      host      local
#> 968e14e2881b   none      null      local
docker info --format '{{join .Plugins.Network " "}}'
#> bridge host ipvlan macvlan null overlay
# (2)
docker network create --label stage=test shop
#> 78383f163388791c4290145f630b2f6df121c4e90540ae20fd577990e06d8224
docker network create --driver bridge office
#> e61e8fae5718a758843730fc01ec8cabb923cac9372e56fc1a810d5a5cf07ae7
docker network ls --filter type=custom --format '{{.Name}}: {{.Driver}}'
#> office: bridge
#> shop: bridge
docker network ls --filter label=stage=test --format '{{.Name}}'
#> shop
# (3)
docker run --detach --init --name db --network shop busybox sleep infinity
#> 8da15efb0a2ec9c6d13431638a2e2b261a19d5eb02b1d2b8a4c0ce6a69a6a011
docker network inspect shop \
  --format '{{range .Containers}}{{println .Name .IPv4Address}}{{end}}'
#> db 172.18.0.2/16
#>
# (4)
docker network rm shop
#> Error response from daemon: error while removing network: network shop has active endpoints (name:"db" id:"fb552c749557")
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
#> Error response from daemon: failed to set up container networking: network 78383f163388791c4290145f630b2f6df121c4e90540ae20fd577990e06d8224 not found
#> Error: failed to start containers: db
#! exit 1
