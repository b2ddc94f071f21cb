# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker service create --quiet --name site --mode global --constraint node.role==worker \
  --publish mode=host,published=8080,target=80 nginx:1.26
#> ...
docker service ps --format '{{.Node}}' site | sort
#> node2
#> node3
# (2)
for address in 192.168.50.12 192.168.50.13; do
  curl --silent --retry 20 --retry-all-errors "http://$address:8080" | grep title
done
#> <title>Welcome to nginx!</title>
#> <title>Welcome to nginx!</title>
# (3)
curl --silent --show-error http://192.168.50.10:8080
#> curl: (7) Failed to connect to 192.168.50.10:8080 after 0 ms: Could not connect to server
#! exit 7
# (4)
docker service create --detach --name second --replicas 4 \
  --publish mode=host,published=8080,target=80 nginx:1.26
#> ...
timeout 60 sh -c 'until docker service ls | grep --quiet "second .* 1/4"; do :; done'
docker service ls --filter name=second --format '{{.Replicas}}'
#> 1/4
docker service ps --no-trunc --format '{{.Error}}' second | grep suitable | sort --unique
#> "no suitable node (host-mode port already in use on 3 nodes)"
