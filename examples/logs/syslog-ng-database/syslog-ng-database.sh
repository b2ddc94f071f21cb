# (1)
docker network create logs
docker run --detach --name database --network logs redis:8.0
#> ...
docker port database
# (2)
docker build --quiet --tag collector .
docker run --detach --name collector --network logs \
  --publish 127.0.0.1:5514:601/tcp collector
#> ...
timeout 30 sh -c 'until docker exec collector syslog-ng-ctl stats; do :; done' > /dev/null 2>&1
# (3)
docker run --rm --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5514 \
  --log-opt tag=cron busybox echo 'nothing to do'
#> nothing to do
docker run --rm --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5514 \
  --log-opt tag=web busybox echo 'GET "/" 200'
#> GET "/" 200
# (4)
timeout 30 sh -c 'until docker exec database redis-cli lrange access 0 -1 | grep GET; do :; done'
#> web: GET "/" 200
docker exec database redis-cli llen access
#> 1
# (5)
docker run --rm --mount type=bind,source=./wrong.conf,target=/etc/syslog-ng/syslog-ng.conf,readonly \
  collector --syntax-only
#> ...
#> Error parsing within destination, syntax error, unexpected LL_IDENTIFIER in /etc/syslog-ng/syslog-ng.conf:8:26-8:34:
#> ...
#> 8----->   file("/var/log/access" database("shop") collection("access"));
#> 8----->                          ^^^^^^^^
#> ...
#! exit 1
