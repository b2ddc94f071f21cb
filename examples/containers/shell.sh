# (1)
docker run --interactive --tty --name desk busybox
#> ...
#> / #
#< tty
#> /dev/pts/0
#> / #
#< echo $$
#> 1
#> / #
#< echo 'draft' > /note
#> / #
# (2)
#< exit
docker ps --all --format '{{.Names}}: {{.State}}'
#> desk: exited
# (3)
docker start --attach --interactive desk
#> ...
#> / #
#< cat /note
#> draft
#> / #
#< exit 5
#! exit 5
