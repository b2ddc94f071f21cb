# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker network create --driver overlay --attachable shop
#> ...
docker service create --quiet --name web --replicas 2 --network shop \
  --publish published=8080,target=80 busybox sh -c 'hostname > index.html; exec httpd -f'
#> ...
# (2)
test "$(docker run --rm --network shop busybox nslookup -type=a web |
  grep --count '^Address: ')" = 1
test "$(docker run --rm --network shop busybox nslookup -type=a tasks.web |
  grep --count '^Address: ')" = 2
# (3)
for address in 192.168.50.10 192.168.50.12 192.168.50.13; do
  test "$(for visit in $(seq 10); do
    curl --silent --retry 20 --retry-all-errors "http://$address:8080"
  done | sort --unique | wc --lines)" = 2
done
# (4)
kill -KILL "$(cat /run/node2/pid)"
timeout 60 sh -c '
  until [ "$(docker service ps --filter desired-state=running \
    --format "{{.Node}} {{.CurrentState}}" web | grep --count "node[13] Running")" = 2 ]
  do :; done'
for visit in $(seq 60); do
  curl --silent --max-time 2 --output /dev/null --write-out '%{http_code}\n' http://192.168.50.13:8080
done | grep --invert-match 200
#! exit 1
