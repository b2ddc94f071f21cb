docker network create site
docker run --detach --name apache --network site httpd:2.4
docker run --detach --name nginx --network site nginx:1.26
docker run --detach --name proxy --network site --publish 8080:80 \
  --mount type=bind,source=./haproxy.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
# (1)
curl --silent --retry 20 --retry-all-errors \
  --output /dev/null --write-out '%{http_code}\n' http://localhost:8080/
#> 200
# (2)
docker stop nginx
#> nginx
# (3)
for request in 2 3 4 5; do
    curl --silent \
        --output /dev/null --write-out '%{http_code}\n' http://localhost:8080/
done
#> 503
#> 200
#> 503
#> 200
