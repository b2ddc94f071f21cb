# (1)
docker run --detach --name web nginx:1.26
#> 605de8fe37f3c4712ccae3cd9ac35991867d465bfe2b5790f7c71bbf77abb7b2
docker rm web
#> Error response from daemon: cannot remove container "web": container is running: stop the container before removing or force remove
#! exit 1
docker rm -r web
#> unknown shorthand flag: 'r' in -r
#>
#> Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
#>
#> Run 'docker rm --help' for more information
#! exit 125
# (2)
docker stop web
#> web
docker rm web
#> web
docker start web
#> Error response from daemon: No such container: web
#> Error: failed to start containers: web
#! exit 1
# (3)
docker run --detach --name web nginx:1.26
#> f7fd86e1135a3388c3f0a13b62e4136bf4c2ce5a3c3fb5c0f02d88cc72ed9df7
docker rm --force web
#> web
docker rm --force web
#> Error response from daemon: No such container: web
docker rm web
#> Error response from daemon: No such container: web
#! exit 1
# (4)
docker run --rm --name report busybox echo ready
#> ready
docker logs report
#> Error response from daemon: No such container: report
#! exit 1
