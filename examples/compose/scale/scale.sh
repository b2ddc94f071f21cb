# (1)
docker compose up --detach --scale worker=3
#> ...
docker compose ps --format '{{.Name}}' | sort
#> scale-web-1
#> scale-worker-1
#> scale-worker-2
#> scale-worker-3
# (2)
docker compose exec --index 2 worker nslookup -type=a worker. | grep --count '^Address:.*172'
#> 3
# (3)
docker compose up --detach --scale web=2 --scale worker=3
#> ...
#> Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint scale-web-2 (a0be2677468785b1a4a9698f62b87aee5fd1e440022506cc8e47ed4b569eb54f): Bind for 127.0.0.1:8080 failed: port is already allocated
#! exit 1
# (4)
docker compose up --detach --scale worker=1
#> ...
docker compose ps --format '{{.Name}}' | sort
#> scale-web-1
#> scale-worker-1
