# (1)
docker compose up --detach
#> ...
# (2)
docker wait start-order-early-1
#> 1
docker compose logs --no-log-prefix early
#> wget: can't connect to remote host (172.18.0.2): Connection refused
# (3)
docker wait start-order-late-1
#> 0
docker compose logs --no-log-prefix late
#> ready
# (4)
docker compose ps slow --format '{{.Service}}: {{.Health}}'
#> slow: healthy
