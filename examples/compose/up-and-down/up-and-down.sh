# (1)
docker compose up --detach
#> ...
curl --silent --fail --retry 20 --retry-delay 1 --retry-all-errors \
  http://localhost:8080/cgi-bin/visits
#> 1
# (2)
docker compose stop
#> ...
docker compose ps --all --format '{{.Service}}: {{.State}} ({{.ExitCode}})'
#> store: exited (0)
#> web: exited (143)
docker compose start
#> ...
curl --silent --fail --retry 20 --retry-delay 1 --retry-all-errors \
  http://localhost:8080/cgi-bin/visits
#> 2
# (3)
docker compose down
#> ...
docker compose ps --all --quiet
docker volume ls --quiet
#> up-and-down_visits
# (4)
docker compose up --detach
#> ...
curl --silent --fail --retry 20 --retry-delay 1 --retry-all-errors \
  http://localhost:8080/cgi-bin/visits
#> 3
# (5)
docker compose down --volumes
#> ...
docker compose up --detach
#> ...
curl --silent --fail --retry 20 --retry-delay 1 --retry-all-errors \
  http://localhost:8080/cgi-bin/visits
#> 1
