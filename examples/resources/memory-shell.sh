# (1)
docker run --interactive --tty --name desk --memory 20m --memory-swap 20m busybox
#> ...
#> / #
# (2)
#< tail /dev/zero
#> Killed
#> / #
#< echo $?
#> 137
#> / #
# (3)
#< exit 0
docker inspect desk --format '{{.State.ExitCode}}'
#> 0
