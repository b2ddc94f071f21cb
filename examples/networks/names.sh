# (1)
docker network create shop
#> 9282e5360bda446ee380a8bb78dec421593b3dc682e473e7aa602200e92b69b1
docker run --detach --name db --hostname books \
  --network shop --network-alias database busybox sleep infinity
#> 5b8550e1f9a56fb75e41e3f075b6cb8645a366aaa83f99460beeabecce60397d
docker inspect --format '{{json .NetworkSettings.Networks.shop.DNSNames}}' db
#> ["db","database","5b8550e1f9a5","books"]
# (2)
docker run --rm --network shop debian:trixie-slim \
  getent hosts db database books db.shop
#> 172.18.0.2      db
#> 172.18.0.2      database
#> 172.18.0.2      books
#> 172.18.0.2      db.shop
# (3)
docker exec db tail -n 1 /etc/hosts
#> 172.18.0.2      books
# (4)
docker run --rm --add-host printer:192.168.50.20 debian:trixie-slim \
  getent hosts printer
#> 192.168.50.20   printer
# (5)
docker run --rm --network-alias database busybox true
#> docker: network-scoped aliases are only supported for user-defined networks
#>
#> Run 'docker run --help' for more information
#! exit 125
