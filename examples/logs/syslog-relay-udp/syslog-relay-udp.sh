# (1)
docker network create logs
docker run --detach --name server --network logs \
  --mount type=bind,source=./server.conf,target=/etc/rsyslog.conf,readonly \
  rsyslog/rsyslog-collector:2026-04
docker run --detach --name relay --network logs --publish 127.0.0.1:5514:514/tcp \
  --mount type=bind,source=./relay.conf,target=/etc/rsyslog.conf,readonly \
  rsyslog/rsyslog-collector:2026-04
#> ...
timeout 30 sh -c 'until docker exec relay \
  logger --server 127.0.0.1 --tcp --port 514 --tag check ready 2> /dev/null; do :; done'
# (2)
sh say local0 'opened, over TCP'
#> opened, over TCP
timeout 30 sh -c 'until docker exec server grep opened.*TCP /var/log/shop.log; do :; done 2> /dev/null'
#> shop: opened, over TCP
sh say local1 'opened, over UDP'
#> opened, over UDP
timeout 30 sh -c 'until docker exec server grep opened.*UDP /var/log/shop.log; do :; done'
#> shop: opened, over UDP
# (3)
docker stop server
#> server
sh say local0 'sold, over TCP'
#> sold, over TCP
sh say local1 'sold, over UDP'
#> sold, over UDP
docker start server
#> server
# (4)
timeout 40 sh -c 'until docker exec server grep sold.*TCP /var/log/shop.log; do :; done'
#> shop: sold, over TCP
timeout 40 sh -c 'until docker exec server grep --quiet closed /var/log/shop.log; do
  sh say local1 "closed, over UDP"; done > /dev/null'
docker exec server sort --unique /var/log/shop.log
#> shop: closed, over UDP
#> shop: opened, over TCP
#> shop: opened, over UDP
#> shop: sold, over TCP
