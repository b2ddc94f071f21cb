# (1)
docker compose up --detach
#> [+] Running 4/4
#>  ✔ Network one-file_default    Created                                                         0.2s
#>  ✔ Volume one-file_visits      Created                                                         0.0s
#>  ✔ Container one-file-store-1  Started                                                         0.9s
#>  ✔ Container one-file-web-1    Started                                                         1.3s
# (2)
curl --silent --fail --retry 20 --retry-all-errors \
  http://localhost:8080/cgi-bin/visits
#> 1
curl --silent http://localhost:8080/cgi-bin/visits
#> 2
# (3)
docker compose ps --format '{{.Service}}: {{.Name}}, {{.Image}}, {{.State}}'
#> store: one-file-store-1, redis:8.0, running
#> web: one-file-web-1, busybox, running
docker network ls --filter name=one-file --format '{{.Name}}'
#> one-file_default
docker volume ls --format '{{.Name}}'
#> one-file_visits
# (4)
docker compose up --detach
#> [+] Running 2/2
#>  ✔ Container one-file-store-1  Running                                                         0.0s
#>  ✔ Container one-file-web-1    Running                                                         0.0s
# (5)
docker compose down --volumes
#> ...
