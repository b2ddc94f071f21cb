# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
join="docker swarm join --token $(docker swarm join-token --quiet worker) 192.168.50.10:2377"
DOCKER_CONTEXT=node2 $join
#> This node joined a swarm as a worker.
docker service create --quiet --name site --replicas 2 \
  --publish mode=host,published=8080,target=80 nginx:1.26
#> ...
docker service ps --format '{{.Node}}' site | sort
#> node1
#> node2
DOCKER_CONTEXT=node3 $join
#> This node joined a swarm as a worker.
# (2)
kill -KILL "$(cat /run/node2/pid)"
SECONDS=0
timeout 60 sh -c "until docker service ps --filter desired-state=running \
  --format '{{.Node}} {{.CurrentState}}' site | grep --quiet '^node3 Running'; do :; done"
echo "2 of 2 are running after ${SECONDS}s"
#> 2 of 2 are running after 19s
# (3)
curl --silent --retry 20 --retry-all-errors http://192.168.50.13:8080 | grep title
#> <title>Welcome to nginx!</title>
for address in 192.168.50.10 192.168.50.13; do
  for visit in $(seq 30); do
    curl --silent --output /dev/null --max-time 10 --write-out '%{http_code}\n' http://$address:8080
  done
done | sort | uniq --count
#>      60 200
