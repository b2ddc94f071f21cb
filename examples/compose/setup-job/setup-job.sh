# (1)
docker compose up --detach
#> ...
docker compose ps --all --format '{{.Service}}: {{.State}} ({{.ExitCode}})' | sort
#> setup: exited (0)
#> web: running (0)
# (2)
curl --silent --retry 20 --retry-all-errors http://localhost:8080/
#> made by setup
