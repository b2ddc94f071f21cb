# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker run --detach --name busy --cpus 0.2 busybox sh -c 'while :; do :; done'
#> 5f844041e18917f8d8da64d8ff986f18d27dd605f488d5c2f66db168325d5c76
# (2)
docker service create --quiet --name web --replicas 6 busybox httpd -f
#> ...
docker service ps --format '{{.Node}}' web | sort | uniq --count
#>       2 node1
#>       2 node2
#>       2 node3
# (3)
docker service create --quiet --name one --constraint node.hostname==node2 busybox sleep infinity
#> ...
docker service create --quiet --name two busybox sleep infinity
#> ...
docker service ps --format '{{.Node}}' two | grep --invert-match --count node2
#> 1
# (4)
memory=$(docker info --format '{{.MemTotal}}')
docker service create --detach --name large --replicas 4 \
  --reserve-memory $((memory * 6 / 10)) busybox sleep infinity
#> ...
timeout 60 sh -c 'until docker service ls | grep --quiet "large .* 3/4"; do :; done'
docker service ps --no-trunc --format '{{.Error}}' large | grep suitable
#> "no suitable node (insufficient resources on 3 nodes)"
# (5)
docker stats --no-stream --format '{{.MemPerc}}' \
  "$(docker ps --quiet --filter name=large)" | grep --count '^0\.0'
#> 1
