docker network create site
docker run --rm --volume apache-pages:/apache --volume nginx-pages:/nginx busybox \
  sh -c 'echo "apache" > /apache/index.html; echo "nginx" > /nginx/index.html'
docker run --detach --name apache --network site \
  --volume apache-pages:/usr/local/apache2/htdocs:ro httpd:2.4
docker run --detach --name nginx --network site \
  --volume nginx-pages:/usr/share/nginx/html:ro nginx:1.26
# (1)
docker run --detach --name proxy --network site \
  --publish 8080:80 --publish 8404:8404 \
  --mount type=bind,source=./haproxy.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
timeout 30 sh -c "until curl --silent 'http://localhost:8404/;csv' |
  cut --delimiter , --fields 2,18 | grep --count ,UP$ | grep --quiet 2; do :; done"
curl --silent http://localhost:8080/
curl --silent http://localhost:8080/
#> apache
#> nginx
# (2)
docker stop apache
#> apache
# (3)
for request in 1 2 3 4 5 6; do curl --silent --fail http://localhost:8080/; done
#> nginx
#> nginx
#> nginx
#> nginx
#> nginx
#> nginx
# (4)
timeout 30 sh -c "until curl --silent 'http://localhost:8404/;csv' |
  cut --delimiter , --fields 2,18 | grep apache,DOWN; do :; done"
#> apache,DOWN
# (5)
docker start apache
timeout 30 sh -c "until curl --silent 'http://localhost:8404/;csv' |
  cut --delimiter , --fields 2,18 | grep apache,UP; do :; done"
#> apache
#> apache,UP
# (6)
for request in 1 2 3 4; do curl --silent --fail http://localhost:8080/; done |
  sort | uniq --count
#>       2 apache
#>       2 nginx
