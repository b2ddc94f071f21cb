# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker service create --quiet --name web --replicas 6 --init busybox httpd -f
#> ...
docker run --detach --name alone busybox httpd -f
#> 783e483c58d7ec1646090e257b8179af6f73582c8c2465dba1232b74f711ecb3
# (2)
docker node update --availability drain node1
#> node1
timeout 60 sh -c 'until [ "$(docker service ps --filter desired-state=running \
  --format "{{.Node}} {{.CurrentState}}" web | grep --count "node[23] Running")" = 6 ]; do :; done'
docker service ps --filter desired-state=running --format '{{.Node}}' web | sort | uniq --count
#>       3 node2
#>       3 node3
timeout 60 sh -c 'while docker ps | grep --quiet web; do :; done'
docker ps --format '{{.Names}}'
#> alone
# (3)
docker node update --availability active node1
#> node1
docker service ps --filter desired-state=running --format '{{.Node}}' web | sort | uniq --count
#>       3 node2
#>       3 node3
# (4)
docker service update --quiet --force web
#> web
docker service ps --filter desired-state=running --format '{{.Node}}' web | sort | uniq --count
#>       2 node1
#>       2 node2
#>       2 node3
