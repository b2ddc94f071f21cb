# (1)
docker info --format '{{.Containers}} containers'
#> 0 containers
docker volume ls --quiet | wc --lines
#> 0
docker network ls --format '{{.Name}}'
#> bridge
#> host
#> none
docker image ls --format '{{.Repository}}:{{.Tag}}'
#> busybox:latest
# (2)
docker run --name web --volume notes:/data busybox true
docker rm web
#> web
# (3)
docker volume prune --all --force
#> Deleted Volumes:
#> notes
#>
#> Total reclaimed space: 0B
docker system prune --all --force
#> Deleted Images:
#> untagged: busybox:latest
#> ...
docker volume ls --quiet | wc --lines
#> 0
docker image ls --quiet | wc --lines
#> 0
