# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker service create --quiet --name site --replicas 3 --update-parallelism 1 \
  --update-delay 1s --update-order start-first nginx:1.26
#> ...
# (2)
docker service update --quiet --image httpd:2.4 site
#> site
docker service ps --format '{{.Name}} {{.Image}} {{.DesiredState}}' site
#> site.1 httpd:2.4 Running
#> site.1 nginx:1.26 Shutdown
#> site.2 httpd:2.4 Running
#> site.2 nginx:1.26 Shutdown
#> site.3 httpd:2.4 Running
#> site.3 nginx:1.26 Shutdown
# (3)
timeout 60 sh -c 'until docker service inspect site | grep --quiet completed; do :; done'
docker service inspect --format '{{.UpdateStatus.State}}: {{.UpdateStatus.Message}}' site
#> completed: update completed
# (4)
docker service rollback --quiet site
#> site
timeout 60 sh -c '
  until docker service inspect site | grep --quiet rollback_completed; do :; done'
docker service inspect --format '{{.UpdateStatus.State}}: {{.UpdateStatus.Message}}' site
#> rollback_completed: rollback completed
docker service ps --filter desired-state=running --format '{{.Image}}' site
#> nginx:1.26
#> nginx:1.26
#> nginx:1.26
