# (1)
docker compose up --detach
#> network shared declared as external, but could not be found
#! exit 1
# (2)
docker network create shared
#> 5fe103fcadc34dc252ed366467fdac3f2aacffb523938565728fd6954286e566
docker volume create ledger-2026
#> ledger-2026
docker compose up --detach --wait
#> ...
docker run --rm --network shared redis:8.0 redis-cli -h store PING
#> PONG
# (3)
docker compose down --volumes
#> ...
docker volume ls --quiet
#> ledger-2026
docker network ls --filter name=shared --format '{{.Name}}'
#> shared
