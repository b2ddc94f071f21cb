# (1)
docker image inspect --format '{{.Os}}/{{.Architecture}}' busybox
#> linux/amd64
# (2)
docker run --rm --platform linux/amd64 busybox uname -m
#> x86_64
# (3)
docker run --rm --pull never --platform linux/arm64 busybox uname -m
#> docker: Error response from daemon: image with reference busybox was found but its platform (linux/amd64) does not match the specified platform (linux/arm64)
#>
#> Run 'docker run --help' for more information
#! exit 125
