# (1)
sh -c 'docker stop $(docker ps --all --quiet)'
#> docker: 'docker stop' requires at least 1 argument
#>
#> Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
#>
#> See 'docker stop --help' for more information
#! exit 1
# (2)
docker run --detach --name shop --label project=shop busybox sleep infinity
#> e73ae96f28b89d9fb283d126383f3e5b26641e67727574ccc40d17d801153a91
docker run --name shop-report --label project=shop busybox true
docker run --detach --name neighbour busybox sleep infinity
#> 3e6d49b0c78d20c9d04adc0290405827518d98e02ce9e4e5058ef62c887ee306
# (3)
docker ps --all --filter label=project=shop --format '{{.Names}}' | xargs docker rm --force
#> shop-report
#> shop
docker ps --all --format '{{.Names}}: {{.State}}'
#> neighbour: running
# (4)
docker ps --all --quiet | xargs docker rm
#> Error response from daemon: cannot remove container "3e6d49b0c78d": container is running: stop the container before removing or force remove
#! exit 123
