docker run --detach --name apache --publish 8001:80 httpd:2.4
docker run --detach --name proxy --publish 8080:8080 \
  --mount type=bind,source=./haproxy.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
# (1)
curl --silent --retry 20 --retry-all-errors \
  --output /dev/null --write-out '%{http_code}\n' http://localhost:8001/
#> 200
# (2)
curl --silent --retry 20 --retry-all-errors http://localhost:8080/ready
#> <html><body><h1>200 OK</h1>
#> Service ready.
#> </body></html>
# (3)
curl --silent http://localhost:8080/
#> <html><body><h1>503 Service Unavailable</h1>
#> No server is available to handle this request.
#> </body></html>
docker rm --force proxy
#> proxy
# (4)
docker run --detach --name proxy --network host \
  --mount type=bind,source=./haproxy.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
curl --silent --retry 20 --retry-all-errors \
  --output /dev/null --write-out '%{http_code}\n' http://localhost:8080/
#> 200
