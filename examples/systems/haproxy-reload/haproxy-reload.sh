# (1)
docker run --detach --name folder --publish 8081:80 \
  --mount type=bind,source=.,target=/usr/local/etc/haproxy,readonly \
  haproxy:3.0
docker run --detach --name file --publish 8082:80 \
  --mount type=bind,source=./haproxy.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
curl --silent --retry 20 --retry-all-errors http://localhost:8081/
curl --silent --retry 20 --retry-all-errors http://localhost:8082/
#> summer
#> summer
# (2)
sed --in-place 's/summer/winter/' haproxy.cfg
docker kill --signal HUP folder file
#> folder
#> file
# (3)
timeout 30 sh -c 'until curl --silent http://localhost:8081/ | grep winter; do :; done'
#> winter
# (4)
curl --silent http://localhost:8082/
docker exec file grep string /usr/local/etc/haproxy/haproxy.cfg
#> summer
#>     http-request return status 200 content-type text/plain string "summer\n"
# (5)
docker restart file
#> file
curl --silent --retry 20 --retry-all-errors http://localhost:8082/
#> winter
