# (1)
docker compose up --detach shop
#> ...
#> dependency failed to start: container failed-dependency-database-1 exited (1)
#! exit 1
docker compose ps --all --format '{{.Service}}: {{.State}}' | sort
#> database: exited
#> shop: created
docker compose logs --no-log-prefix --tail 4 database
#>     You need to specify one of the following as an environment variable:
#>     - MYSQL_ROOT_PASSWORD
#>     - MYSQL_ALLOW_EMPTY_PASSWORD
#>     - MYSQL_RANDOM_ROOT_PASSWORD
# (2)
docker compose up --detach desk
#> ...
#> dependency failed to start: container failed-dependency-sick-1 is unhealthy
#! exit 1
docker inspect --format '{{with index .State.Health.Log 0}}{{.ExitCode}}: {{.Output}}{{end}}' \
  failed-dependency-sick-1
#> 1: wget: can't connect to remote host (127.0.0.1): Connection refused
#>
# (3)
docker compose up --detach --no-deps desk
#> ...
docker compose ps desk --format '{{.Service}}: {{.State}}'
#> desk: running
