# (1)
docker run --detach --name shop --restart unless-stopped busybox \
  sh -c 'trap "exit 5" HUP; echo open; sleep infinity & wait'
#> 4f925fca61eaf7370771e77f90e7c987aa3c0a1e726866622f46e74879b6a41b
until docker logs shop | grep open; do :; done
#> open
# (2)
docker exec --detach shop kill -HUP 1
until docker inspect --format '{{.RestartCount}} {{.State.Status}}' shop | grep '1 running'; do :; done
#> 1 running
# (3)
docker kill shop
#> shop
docker wait shop
#> 137
docker inspect --format '{{.RestartCount}} {{.State.Status}}' shop
#> 1 exited
# (4)
docker start shop
#> shop
docker inspect --format '{{.RestartCount}} {{.State.Status}}' shop
#> 0 running
