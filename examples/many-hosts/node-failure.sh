# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker network create --driver overlay --attachable shop
#> ...
docker service create --quiet --name web --replicas 6 --network shop \
  --endpoint-mode dnsrr busybox sh -c 'hostname > index.html; exec httpd -f'
#> ...
docker service ps --format '{{.Node}}' web | sort | uniq --count
#>       2 node1
#>       2 node2
#>       2 node3
# (2)
kill -KILL "$(cat /run/node2/pid)"
SECONDS=0
# (3)
timeout 60 sh -c '
  until [ "$(docker service ps --filter desired-state=running \
    --format "{{.Node}} {{.CurrentState}}" web | grep --count "node[13] Running")" = 6 ]
  do :; done'
echo "6 of 6 are running after ${SECONDS}s"
#> 6 of 6 are running after 17s
# (4)
docker node ls --format 'table {{.Hostname}}\t{{.Status}}\t{{.Availability}}'
#> HOSTNAME   STATUS    AVAILABILITY
#> node1      Ready     Active
#> node2      Down      Active
#> node3      Ready     Active
docker service ps --format '{{.Node}} {{.DesiredState}}' web | sort | uniq --count
#>       3 node1 Running
#>       2 node2 Shutdown
#>       3 node3 Running
# (5)
docker run --detach --name client --network shop busybox sleep infinity
#> 6928b1c7656c2f47be9d1e00e1d7a3738a41c3d7899d963686df0b0791b97561
docker exec client sh -c '
  for visit in $(seq 60); do
    wget -q -T 10 -O /dev/null http://web && echo answered || echo lost
  done' | sort | uniq --count
#>      60 answered
