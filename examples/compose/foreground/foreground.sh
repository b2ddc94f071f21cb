# (1)
docker compose up --menu=false
#> ...
#> clock-1  | tick
#> clock-1  | tock
# (2)
#< ^C
#> ...
#! exit 130
docker compose ps --all --format '{{.Service}}: {{.State}}'
#> bell: exited
#> clock: exited
