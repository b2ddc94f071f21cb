# (1)
docker network create --subnet 172.30.0.0/24 site
docker run --detach --name shop --network site \
  --mount type=bind,source=./shop.html,target=/usr/share/nginx/html/index.html,readonly \
  nginx:1.26
docker run --detach --name fixed --network site --publish 8081:80 \
  --mount type=bind,source=./fixed.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
docker run --detach --name following --network site --publish 8082:80 \
  --mount type=bind,source=./following.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
curl --silent --fail --retry 20 --retry-all-errors http://localhost:8081/
curl --silent --fail --retry 20 --retry-all-errors http://localhost:8082/
#> the shop
#> the shop
# (2)
docker stop shop
docker run --detach --name reports --network site \
  --mount type=bind,source=./reports.html,target=/usr/share/nginx/html/index.html,readonly \
  nginx:1.26
docker start shop
#> ...
docker inspect --format '{{.Name}} {{.NetworkSettings.Networks.site.IPAddress}}' \
  shop reports
#> /shop 172.30.0.5
#> /reports 172.30.0.2
# (3)
curl --silent --fail --retry 20 http://localhost:8081/
#> internal reports
# (4)
timeout 30 sh -c "until curl --silent http://localhost:8082/ | grep 'the shop'; do :; done"
#> the shop
