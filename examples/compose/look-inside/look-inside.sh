# (1)
docker compose up --detach
#> ...
until docker compose logs --no-log-prefix greeter | grep ahoy; do :; done
#> ahoy
docker compose logs greeter
#> greeter-1  | ahoy
# (2)
docker compose exec store redis-cli SET harbour open
#> OK
docker compose exec store redis-cli GET harbour
#> "open"
# (3)
docker compose run --rm store redis-cli -h store GET harbour
#> "open"
docker compose run --rm --env GREETING=hello greeter \
  sh -c 'echo "$GREETING"'
#> hello
# (4)
docker compose exec barge true
#> service "barge" is not running
#! exit 1
docker compose stop greeter
#> ...
docker compose exec greeter true
#> service "greeter" is not running
#! exit 1
