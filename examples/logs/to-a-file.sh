# (1)
docker run --name quiet busybox sh -c 'echo visitor > /tmp/access.log'
docker logs quiet | wc --lines
#> 0
docker cp --quiet quiet:/tmp/access.log . && cat access.log
#> visitor
# (2)
docker run --name linked busybox \
  sh -c 'ln -s /dev/stdout /tmp/access.log; echo visitor > /tmp/access.log'
#> visitor
docker logs linked
#> visitor
# (3)
docker run --detach --init --name loud busybox sleep infinity
#> c83fc4fa30781d51d569bcb30796a235b49c919f2891e7f8c0fa42b2b766dca3
docker exec loud echo "printed by exec"
#> printed by exec
docker logs loud | wc --lines
#> 0
docker exec loud sh -c 'echo "written for process 1" > /proc/1/fd/1'
until docker logs loud | grep written; do :; done
#> written for process 1
