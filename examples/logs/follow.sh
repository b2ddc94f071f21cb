# (1)
docker run --detach --init --name counter busybox \
  sh -c 'for number in 1 2 3 4; do echo "order $number"; sleep 1; done; sleep infinity'
docker logs --follow --timestamps counter
#> ...
#> 2026-11-22T21:47:13.477202530Z order 4
#< ^C
#! exit 130
# (2)
docker ps --format '{{.Names}}: {{.State}}'
#> counter: running
# (3)
docker stop counter
#> counter
docker logs --follow --tail 1 counter
#> order 4
