# (1)
docker network create shop
#> 800cee3bec9889a27cdb09b2492b6f26fa9e52dfe30c63729ecddd92c7ce5090
docker run --detach --name db --network shop busybox sleep infinity
#> a92f95ac2ab3e59e77e0977ef539616bb5536b14c44ba4e84dd65ae367b8153c
docker network connect bridge db
docker inspect db | grep IPAddress
#>             "SecondaryIPAddresses": null,
#>             "IPAddress": "172.17.0.2",
#>                     "IPAddress": "172.17.0.2",
#>                     "IPAddress": "172.18.0.2",
# (2)
docker inspect db --format \
  '{{range $name, $network := .NetworkSettings.Networks}}{{println $name $network.IPAddress}}{{end}}'
#> bridge 172.17.0.2
#> shop 172.18.0.2
#>
# (3)
docker inspect --format '{{.NetworkSettings.Networks.shop.IPAddress}}' db
#> 172.18.0.2
# (4)
docker ps --filter network=shop --format '{{.Names}}'
#> db
