# (1)
docker run --rm busybox tty
#> not a tty
#! exit 1
docker run --rm --interactive busybox tty
#> not a tty
#! exit 1
# (2)
docker run --rm --tty busybox tty
#> /dev/pts/0
# (3)
docker run --rm --interactive --tty busybox tty < /dev/null
#> the input device is not a TTY
#! exit 1
# (4)
script --quiet --command 'docker run --rm --interactive --tty busybox tty' /dev/null
#> /dev/pts/0
