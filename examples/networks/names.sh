# (1)
docker network create shop
#> 55531e35c2a7f8d8215b36c46aa252a85f7ab8beeac4f2280166737f69ee8478
docker run --detach --name db --hostname books \
  --network shop --network-alias database busybox sleep infinity
#> b36d17e35db6e59ffcbc14afde64bcd5dbe2cd80d288197f19fa582d4ce116b5
docker inspect --format '{{json .NetworkSettings.Networks.shop.DNSNames}}' db
#> ["db","database","b36d17e35db6","books"]
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
