# (1)
docker run --detach --name fragile --restart on-failure:3 busybox \
  sh -c 'echo try; exit 7'
#> 46c81618bf6e7ea4e656e616dd22b0727ef9b5ba1a6d2df0245b3875c1798f02
until docker inspect --format '{{.RestartCount}} {{.State.Status}}' fragile \
  | grep '3 exited'; do :; done
#> 3 exited
# (2)
docker logs fragile
#> try
#> try
#> try
#> try
# (3)
docker run --name fine --restart on-failure:3 busybox true
docker inspect --format '{{.RestartCount}} {{.State.Status}}' fine
#> 0 exited
# (4)
docker run --rm --restart always busybox true
#> docker: conflicting options: cannot specify both --restart and --rm
#>
#> Run 'docker run --help' for more information
#! exit 125
