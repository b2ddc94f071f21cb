# (1)
docker run --detach --name neighbour busybox sleep infinity
#> 9c9f0a511f6078ec4d6a4aa24e431d6ef7e9bf35e3603c2f021d3a8a11965086
docker compose up --detach
#> ...
# (2)
docker ps --filter label=com.docker.compose.project=labels \
  --format '{{.Names}}: {{.Label "com.docker.compose.service"}}' | sort
#> labels-desk-1: desk
#> labels-store-1: store
docker network inspect --format '{{len .Containers}} containers' labels_default
#> 2 containers
# (3)
until docker exec labels-store-1 redis-cli PING 2> /dev/null; do :; done
#> PONG
docker rm --force labels-desk-1
#> labels-desk-1
docker compose ps --format '{{.Service}}: {{.State}}'
#> store: running
# (4)
docker compose up --detach
#> ...
docker compose ps --format '{{.Service}}: {{.State}}' | sort
#> desk: running
#> store: running
