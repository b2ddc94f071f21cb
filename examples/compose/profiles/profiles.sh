# (1)
docker compose up --detach
#> ...
docker compose ps --all --format '{{.Service}}'
#> store
# (2)
docker compose config --services
#> store
docker compose --profile tools config --services
#> store
#> inspector
docker compose config --profiles
#> tools
# (3)
docker compose exec store redis-cli SET harbour open
#> OK
docker compose run --rm inspector
#> ...
#> (integer) 1
# (4)
docker compose --profile tools up --detach
#> ...
docker compose --profile tools ps --all --format '{{.Service}}'
#> inspector
#> store
docker compose --profile tools down
#> ...
docker ps --all --quiet | wc --lines
#> 0
