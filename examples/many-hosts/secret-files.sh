# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
echo 'open sesame' | docker secret create db-password -
#> ...
echo 'color = blue' | docker config create settings-1 -
#> ...
# (2)
docker service create --quiet --name db --init --secret db-password \
  --config source=settings-1,target=/etc/settings busybox sleep infinity
#> ...
# (3)
task=$(docker ps --quiet --filter name=db.1)
docker exec "$task" cat /run/secrets/db-password /etc/settings
#> open sesame
#> color = blue
docker exec "$task" grep /run/secrets /proc/mounts
#> tmpfs /run/secrets/db-password tmpfs ro,relatime 0 0
# (4)
docker secret inspect --format '{{json .Spec}}' db-password
#> {"Name":"db-password","Labels":{}}
docker config inspect --format '{{json .Spec}}' settings-1
#> {"Name":"settings-1","Labels":{},"Data":"Y29sb3IgPSBibHVlCg=="}
# (5)
docker secret rm db-password
#> Error response from daemon: rpc error: code = InvalidArgument desc = secret 'db-password' is in use by the following service: db
#! exit 1
# (6)
echo 'color = red' | docker config create settings-2 -
#> ...
docker service update --quiet --config-rm settings-1 \
  --config-add source=settings-2,target=/etc/settings db
#> db
docker exec "$(docker ps --quiet --filter name=db.1)" cat /etc/settings
#> color = red
