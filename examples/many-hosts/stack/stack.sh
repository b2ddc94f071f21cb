# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
# (2)
docker stack deploy --compose-file compose.yaml --detach=false shop
#> Ignoring unsupported options: restart
#> ...
# (3)
docker stack services --format 'table {{.Name}}\t{{.Mode}}\t{{.Replicas}}' shop
#> NAME         MODE         REPLICAS
#> shop_clock   replicated   2/2
#> shop_web     global       2/2
docker stack ps --format '{{.Name}} {{.Node}}' shop | cut --delimiter . --fields 1 | sort | uniq --count
#>       2 shop_clock
#>       2 shop_web
curl --silent --retry 20 --retry-all-errors http://192.168.50.12:8080 | grep title
#> <title>Welcome to nginx!</title>
# (4)
sed --in-place 's/replicas: 2/replicas: 3/' compose.yaml
docker stack deploy --compose-file compose.yaml --detach=false shop
#> Ignoring unsupported options: restart
#> ...
docker stack services --format '{{.Name}} {{.Replicas}}' shop
#> shop_clock 3/3
#> shop_web 2/2
# (5)
docker stack rm shop
#> ...
