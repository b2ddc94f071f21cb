# (1)
docker network create logs
#> 58abb9e1c2520deb24b813e727912d8e9e34bd0bfd00c0d083a043119cc9fb0d
docker run --detach --name server --network logs \
  --mount type=bind,source=./server.conf,target=/etc/rsyslog.conf,readonly \
  rsyslog/rsyslog-collector:2026-04
#> 31cafb35587579fe7ed18b716ca3c806684b69567cf699758324b7a72b1f607b
docker run --detach --name relay --network logs --publish 127.0.0.1:5514:514/tcp \
  --mount type=bind,source=./relay.conf,target=/etc/rsyslog.conf,readonly \
  rsyslog/rsyslog-collector:2026-04
#> 6900612f8fbf6de348088edad1bcf572e64f364214eadba4bbf51269834c1f10
timeout 30 sh -c 'until docker exec relay \
  logger --server 127.0.0.1 --tcp --port 514 --tag check ready 2> /dev/null; do :; done'
# (2)
docker run --rm --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5514 \
  --log-opt syslog-facility=local0 --log-opt tag=shop busybox echo "opened"
#> opened
timeout 30 sh -c 'until docker exec server grep opened /var/log/shop.log \
  2> /dev/null; do :; done'
#> shop: opened
# (3)
docker stop server
#> server
docker run --rm --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5514 \
  --log-opt syslog-facility=local0 --log-opt tag=shop busybox echo "sold"
#> sold
# (4)
docker start server
#> server
timeout 40 sh -c 'until docker exec server grep sold /var/log/shop.log; do :; done'
#> shop: sold
