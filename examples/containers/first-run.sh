# (1)
docker images --quiet | wc --lines
#> 0
docker run --pull never busybox echo hello
#> docker: Error response from daemon: No such image: busybox:latest
#>
#> Run 'docker run --help' for more information
#! exit 125
# (2)
docker run --name greeter busybox echo hello
#> Unable to find image 'busybox:latest' locally
#> ...
#> Status: Downloaded newer image for busybox:latest
#> hello
# (3)
docker run --rm busybox echo hello again
#> hello again
# (4)
docker images --format '{{.Repository}}:{{.Tag}}'
#> busybox:latest
docker ps --all --format '{{.Names}} from {{.Image}}: {{.State}}'
#> greeter from busybox: exited
