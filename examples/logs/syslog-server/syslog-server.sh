# (1)
docker run --detach --name collector \
  --publish 127.0.0.1:5514:514/tcp --publish 127.0.0.1:5514:514/udp \
  --mount type=bind,source=./rsyslog.conf,target=/etc/rsyslog.conf,readonly \
  rsyslog/rsyslog-collector:2026-04
#> f2ff6547e958b3ec10bfea0b097555a2b384a314ca008d7e26e8331d0be83540
timeout 30 sh -c 'until docker exec collector \
  logger --server 127.0.0.1 --tcp --port 514 --tag check ready 2> /dev/null; do :; done'
# (2)
docker run --name shop --log-driver syslog \
  --log-opt syslog-address=tcp://127.0.0.1:5514 --log-opt tag=mylog \
  busybox sh -c 'echo sold; echo "no change" >&2' 2> /dev/null
#> sold
# (3)
docker run --name post --log-driver syslog \
  --log-opt syslog-address=udp://127.0.0.1:5514 --log-opt tag='{{.Name}}' \
  --log-opt syslog-facility=mail busybox echo "letter sent"
#> letter sent
# (4)
timeout 30 sh -c 'until docker exec collector grep --quiet post /var/log/mail.log \
  && docker exec collector grep --quiet change /var/log/syslog; do :; done'
docker exec collector sort /var/log/syslog
#> daemon.err 172.17.0.1 mylog: no change
#> daemon.info 172.17.0.1 mylog: sold
#> mail.info 172.17.0.1 post: letter sent
#> user.notice f2ff6547e958 check:ready
docker exec collector cat /var/log/mail.log
#> mail.info 172.17.0.1 post: letter sent
# (5)
docker logs post
#> letter sent
