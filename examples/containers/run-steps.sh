# (1)
docker pull --quiet busybox
#> docker.io/library/busybox:latest
# (2)
docker create --name greeter busybox echo hello
#> b96c8b853487bb82b063e6a5c6c83d519b49344328ec4692b421bcfb6306f0de
docker ps --all --format '{{.Names}}: {{.Status}}'
#> greeter: Created
# (3)
docker start greeter
#> greeter
docker wait greeter
#> 0
docker ps --all --format '{{.Names}}: {{.Status}}'
#> greeter: Exited (0) Less than a second ago
# (4)
docker start --attach greeter
#> hello
# (5)
docker logs greeter
#> hello
#> hello
