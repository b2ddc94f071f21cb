# (1)
docker tag busybox toolbox
docker run --name worker toolbox true
docker rmi toolbox
#> Untagged: toolbox:latest
docker ps --all --format '{{.Names}} from {{.Image}}'
#> worker from 2853527a4116
# (2)
docker tag busybox toolbox
docker rm worker
#> worker
docker rmi "$(docker images --quiet toolbox)"
#> Error response from daemon: conflict: unable to delete 2853527a4116 (must be forced) - image is referenced in multiple repositories
#! exit 1
# (3)
docker rmi toolbox
#> Untagged: toolbox:latest
docker rmi toolbox
#> Error response from daemon: No such image: toolbox:latest
#! exit 1
docker images --format '{{.Repository}}:{{.Tag}}'
#> busybox:latest
