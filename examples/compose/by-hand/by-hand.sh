# (1)
docker network create counter
#> 649211cbe12b1529ec8960313ec3252ad6cafff173f9403f36277d9960af2fc2
docker volume create visits
#> visits
# (2)
docker run --detach --name store --network counter --volume visits:/data redis:8.0
#> 2abd88f6bd8ff6c13e8638619dbb7663ca2a3e28590456c05430825ba1e1c09a
# (3)
docker run --detach --name web --network counter --publish 8080:80 \
  --mount type=bind,source=./cgi-bin,target=/www/cgi-bin,readonly \
  busybox httpd -f -h /www
#> f6a120bf37148e6fe5e5660e572d4059183eb388275608e6dcea28fb89ab32e0
# (4)
curl --silent --fail --retry 20 --retry-all-errors \
  http://localhost:8080/cgi-bin/visits
#> 1
curl --silent http://localhost:8080/cgi-bin/visits
#> 2
# (5)
docker rm --force web store
#> web
#> store
docker network rm counter
#> counter
docker volume rm visits
#> visits
