# (1)
docker run --interactive --tty --name desk --detach-keys ctrl-x busybox
#> ...
#> / #
#< ^X
docker ps --format '{{.Names}}: {{.State}}'
#> desk: running
# (2)
docker attach --detach-keys ctrl-a,ctrl-d desk
#> / #
#< ^A^D
#> read escape sequence
#! exit 1
docker ps --format '{{.Names}}: {{.State}}'
#> desk: running
# (3)
docker attach --detach-keys escape desk
#> unable to upgrade to tcp, received 400
#! exit 1
