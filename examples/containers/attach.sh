# (1)
docker run --detach --interactive --tty --name desk busybox
#> b9621b9644baff62e48044f14dd604d4d0db13f2cf8928f4030dfc8826ab2ab3
# (2)
docker attach desk
#> / #
#< item=lamp
#> / #
#< ^P^Q
#> read escape sequence
#! exit 1
docker ps --format '{{.Names}}: {{.State}}'
#> desk: running
# (3)
docker attach desk
#> / #
#< echo "$item in process $$"
#> lamp in process 1
#> / #
#< exit
docker wait desk
#> 0
docker ps --all --format '{{.Names}}: {{.State}}'
#> desk: exited
# (4)
docker attach desk
#> You cannot attach to a stopped container, start it first
#! exit 1
docker attach desk echo hello
#> docker: 'docker attach' requires 1 argument
#>
#> Usage:  docker attach [OPTIONS] CONTAINER
#>
#> Run 'docker attach --help' for more information
#! exit 1
