# (1)
docker run --detach --interactive --name shop busybox \
  sh -c 'trap "echo closing; exit 0" INT; while read -r line; do echo "heard $line"; done'
#> f0d4057cf6282413c9499ee3c6ac5e3c304cfc585d87c1d4f5d4620d67a097ee
# (2)
docker attach shop
#< hello
#> heard hello
#< ^C
#> closing
docker wait shop
#> 0
docker logs shop
#> heard hello
#> closing
# (3)
docker run --detach --interactive --tty --name desk busybox
#> fcda58357e2d01b3a5560dcf9a1e5771897c9a3b765f6ac8f1f5bef66aa6923a
docker attach desk
#> / #
#< echo waiting; sleep 100
#> waiting
#< ^C
#> ...
#> / #
#< ^P^Q
#> read escape sequence
#! exit 1
docker ps --format '{{.Names}}: {{.State}}'
#> desk: running
