# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
# (2)
docker node update --label-add disk=ssd node2
#> node2
docker service create --quiet --name db --replicas 2 \
  --constraint node.labels.disk==ssd busybox sleep infinity
#> ...
docker service ps --format '{{.Name}} {{.Node}}' db
#> db.1 node2
#> db.2 node2
# (3)
docker service create --quiet --name web --replicas 2 \
  --constraint node.role==worker --replicas-max-per-node 1 busybox httpd -f
#> ...
docker service ps --format '{{.Node}}' web | sort
#> node2
#> node3
# (4)
docker service create --detach --name fast \
  --constraint node.labels.disk==nvme busybox sleep infinity
#> ...
timeout 60 sh -c 'until docker service ps fast | grep --quiet "no suitable"; do :; done'
docker service ps --no-trunc --format '{{.Error}}' fast
#> "no suitable node (scheduling constraints not satisfied on 3 nodes)"
# (5)
docker node update --label-add disk=nvme node3
#> node3
timeout 60 sh -c 'until docker service ls | grep --quiet "fast .* 1/1"; do :; done'
docker service ps --format '{{.Name}} {{.Node}}' fast
#> fast.1 node3
