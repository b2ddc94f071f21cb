# (1)
docker run --detach --name shop busybox \
  sh -c 'trap "echo reading" HUP; while echo open; do sleep infinity & wait; done'
#> 3b6e585373737ab2b20e0a1a60255173c9674bf5b0da1e23801044b1fc16984d
until docker logs shop | grep open; do :; done
#> open
# (2)
docker kill --signal HUP shop
#> shop
until docker logs shop | grep reading; do :; done
#> reading
docker ps --format '{{.Names}}: {{.State}}'
#> shop: running
# (3)
docker kill shop
#> shop
docker wait shop
#> 137
# (4)
docker kill shop
#> Error response from daemon: cannot kill container: shop: container 3b6e585373737ab2b20e0a1a60255173c9674bf5b0da1e23801044b1fc16984d is not running
#! exit 1
docker kill --signal NOISE shop
#> Error response from daemon: cannot kill container: shop: invalid signal: NOISE
#! exit 1
