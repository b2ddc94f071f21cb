# (1)
for target in exec-form shell-form shell-with-exec busybox-shell; do
  docker build --quiet --target $target --tag $target .
  docker run --detach --name $target $target
  until docker logs $target | grep --quiet ready; do :; done
done
#> ...
# (2)
docker exec exec-form cat /proc/1/cmdline | tr '\0' ' '
#> sh /service
docker exec shell-form cat /proc/1/cmdline | tr '\0' ' '
#> /bin/sh -c sh /service
docker exec shell-with-exec cat /proc/1/cmdline | tr '\0' ' '
#> sh /service
docker exec busybox-shell cat /proc/1/cmdline | tr '\0' ' '
#> sh /service
# (3)
docker stop --timeout 2 exec-form shell-form shell-with-exec busybox-shell
#> exec-form
#> shell-form
#> shell-with-exec
#> busybox-shell
docker inspect --format '{{.Name}} {{.State.ExitCode}}' \
  exec-form shell-form shell-with-exec busybox-shell
#> /exec-form 0
#> /shell-form 137
#> /shell-with-exec 0
#> /busybox-shell 0
# (4)
docker logs exec-form
#> ready
#> closing
docker logs shell-form
#> ready
docker logs shell-with-exec
#> ready
#> closing
