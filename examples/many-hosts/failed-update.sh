# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
docker service create --quiet --name site --replicas 2 \
  --update-order start-first --update-monitor 5s nginx:1.26
#> ...
# (2)
docker service update --detach --no-resolve-image --image nginx:no-such-tag site
#> site
timeout 60 sh -c 'until docker service inspect site | grep --quiet paused; do :; done'
docker service inspect --format '{{.UpdateStatus.State}}' site
#> paused
docker service ps --no-trunc --format '{{.Error}}' site | grep such | sort --unique
#> "No such image: nginx:no-such-tag"
docker service ls --format '{{.Name}} {{.Replicas}}'
#> site 2/2
# (3)
docker service rollback --quiet site
#> site
docker service ls --format '{{.Name}} {{.Replicas}}'
#> site 2/2
timeout 60 sh -c '
  until docker service inspect site | grep --quiet rollback_completed; do :; done'
# (4)
docker service update --detach --update-failure-action rollback --args 'nginx -x' site
#> site
timeout 60 sh -c '
  until docker service ps site | grep --quiet Failed \
    && docker service inspect site | grep --quiet rollback_completed; do :; done'
docker service inspect --format '{{.UpdateStatus.Message}}' site
#> rollback completed
