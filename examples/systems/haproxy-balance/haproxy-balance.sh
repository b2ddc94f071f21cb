# (1)
docker network create site
#> ...
# (2)
docker run --rm --volume apache-pages:/apache --volume nginx-pages:/nginx busybox \
  sh -c 'echo "apache" > /apache/index.html; echo "nginx" > /nginx/index.html'
# (3)
docker run --detach --name apache --network site \
  --volume apache-pages:/usr/local/apache2/htdocs:ro httpd:2.4
docker run --detach --name nginx --network site \
  --volume nginx-pages:/usr/share/nginx/html:ro nginx:1.26
#> ...
# (4)
command -v haproxy
#! exit 1
docker run --detach --name proxy --network site --publish 8080:80 \
  --mount type=bind,source=./haproxy.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
# (5)
curl --silent --retry 20 --retry-all-errors http://localhost:8080/
for request in 2 3 4; do curl --silent http://localhost:8080/; done
#> apache
#> nginx
#> apache
#> nginx
# (6)
docker run --rm --volume nginx-pages:/nginx busybox \
  sh -c 'echo "nginx, a new page" > /nginx/index.html'
for request in 5 6; do curl --silent http://localhost:8080/; done
#> apache
#> nginx, a new page
# (7)
docker inspect --format '{{range .Mounts}}{{.Type}} {{.Destination}}{{end}}' \
  apache nginx proxy
#> volume /usr/local/apache2/htdocs
#> volume /usr/share/nginx/html
#> bind /usr/local/etc/haproxy/haproxy.cfg
