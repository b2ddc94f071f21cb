docker network create site
#> ...
# (1)
docker run --name strict --network site \
  --mount type=bind,source=./strict.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
#> [ALERT]    (1) : config : [/usr/local/etc/haproxy/haproxy.cfg:12] : 'server web/apache' : could not resolve address 'apache'.
#> [ALERT]    (1) : config : Failed to initialize server(s) addr.
#! exit 1
# (2)
docker run --detach --name patient --network site --publish 8080:80 \
  --mount type=bind,source=./patient.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
curl --silent --retry 20 --retry-all-errors \
  --output /dev/null http://localhost:8080/ready
curl --silent \
  --output /dev/null --write-out '%{http_code}\n' http://localhost:8080/
#> 503
# (3)
docker run --detach --name apache --network site httpd:2.4
#> ...
curl --silent --retry 20 --retry-delay 1 \
  --output /dev/null --write-out '%{http_code}\n' http://localhost:8080/
#> 200
