# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
# (2)
docker service create --name web --replicas 6 busybox httpd -f
#> ...
#> overall progress: 6 out of 6 tasks
#> 1/6: running
#> 2/6: running
#> 3/6: running
#> 4/6: running
#> 5/6: running
#> 6/6: running
#> ...
# (3)
docker service ls --format 'table {{.Name}}\t{{.Mode}}\t{{.Replicas}}\t{{.Image}}'
#> NAME      MODE         REPLICAS   IMAGE
#> web       replicated   6/6        busybox:latest
# (4)
docker service ps --filter name=web.1 \
  --format 'table {{.Name}}\t{{.DesiredState}}\t{{.CurrentState}}' web
#> NAME      DESIRED STATE   CURRENT STATE
#> web.1     Running         Running 5 seconds ago
docker service ps --format '{{.Node}}' web | sort | uniq --count
#>       2 node1
#>       2 node2
#>       2 node3
# (5)
docker --context node2 ps --filter name=web --format '{{.Image}} {{.Command}}'
#> busybox:latest "httpd -f"
#> busybox:latest "httpd -f"
# (6)
docker service rm web
#> web
docker service ls --quiet
