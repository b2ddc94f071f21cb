# (1)
mkdir shared
echo 'from the host' > shared/log
docker run --interactive --tty --name desk \
  --mount type=bind,source=./shared,target=/shared busybox
#> ...
#> / #
# (2)
#< cat /shared/log
#> from the host
#> / #
#< echo 'from the container' >> /shared/log
#> / #
# (3)
#< ^P^Q
cat shared/log
#> from the host
#> from the container
docker ps --format '{{.Names}} runs {{.Command}}'
#> desk runs "sh"
# (4)
echo 'from the host again' >> shared/log
docker attach desk
#> / #
#< tail -n 1 /shared/log
#> from the host again
#> / #
# (5)
#< exit
docker wait desk
#> 0
docker ps --all --filter name=desk --format '{{.Names}}: {{.State}}'
#> desk: exited
