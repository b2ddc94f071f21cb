# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
# (2)
docker secret create db-password -
#< open sesame
#< ^D
#> ...
# (3)
docker secret ls --format '{{.Name}}'
#> db-password
docker service create --quiet --name db --secret db-password busybox sleep infinity
#> ...
docker exec "$(docker ps --quiet --filter name=db.1)" cat /run/secrets/db-password
#> open sesame
