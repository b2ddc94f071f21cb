# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker service create --quiet --name web --replicas 1 --init busybox httpd -f
#> ...
docker service scale --detach web=4
#> web scaled to 4
# (2)
docker service create --quiet --name monitor --mode global busybox sleep infinity
#> ...
timeout 60 sh -c 'until docker service ls | grep --quiet 4/4; do :; done'
docker service ls --format 'table {{.Name}}\t{{.Mode}}\t{{.Replicas}}'
#> NAME      MODE         REPLICAS
#> monitor   global       3/3
#> web       replicated   4/4
docker service ps --format '{{.Node}}' monitor | sort
#> node1
#> node2
#> node3
# (3)
docker service scale monitor=5
#> monitor: scale can only be used with replicated or replicated-job mode
#! exit 1
# (4)
docker service scale --detach web=0
#> web scaled to 0
timeout 60 sh -c 'until docker service ls | grep --quiet 0/0; do :; done'
docker service ls --format '{{.Name}} {{.Replicas}}'
#> monitor 3/3
#> web 0/0
