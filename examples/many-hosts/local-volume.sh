# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
join="docker swarm join --token $(docker swarm join-token --quiet worker) 192.168.50.10:2377"
DOCKER_CONTEXT=node2 $join
#> ...
docker service create --quiet --name diary --init --constraint node.role==worker \
  --mount type=volume,source=notes,target=/data busybox sleep infinity
#> ...
# (2)
docker --context node2 exec "$(docker --context node2 ps --quiet)" sh -c 'echo kept > /data/memo; cat /data/memo'
#> kept
# (3)
DOCKER_CONTEXT=node3 $join
#> ...
docker node update --availability drain node2 > /dev/null
timeout 60 sh -c "until docker service ps --filter desired-state=running \
  --format '{{.Node}} {{.CurrentState}}' diary | grep --quiet '^node3 Running'; do :; done"
# (4)
for worker in node2 node3; do docker --context $worker volume ls --quiet; done
#> notes
#> notes
docker --context node3 exec "$(docker --context node3 ps --quiet)" cat /data/memo
#> cat: can't open '/data/memo': No such file or directory
#! exit 1
