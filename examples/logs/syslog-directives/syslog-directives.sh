# (1)
docker create --name checker --entrypoint sleep rsyslog/rsyslog-collector:2026-04 infinity
#> 2e69b33edfdf25bac75b13b91b3b230619d3581b8fed952374114dbf8f59d113
docker cp --quiet . checker:/conf
docker start checker
#> checker
# (2)
docker exec checker rsyslogd -N1 -f /conf/old.conf
#> ...
#> rsyslogd: End of config validation run. Bye.
docker exec checker rsyslogd -N1 -f /conf/new.conf
#> ...
#> rsyslogd: End of config validation run. Bye.
# (3)
docker exec checker sed --in-place 's/imudp/inudp/' /conf/new.conf
docker exec checker rsyslogd -N1 -f /conf/new.conf 2> errors
#! exit 1
grep --only-matching "input module name.*unknown" errors
#> input module name 'inudp' is unknown
# (4)
docker exec checker sed --in-place '/syslog$/d' /conf/old.conf
docker exec checker rsyslogd -N1 -f /conf/old.conf 2> errors
#! exit 1
grep --only-matching "there are no active actions.*created" errors
#> there are no active actions configured. Inputs would run, but no output whatsoever were created
