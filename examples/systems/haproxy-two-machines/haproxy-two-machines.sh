# (1)
docker run --rm --volume apache-pages:/apache --volume nginx-pages:/nginx busybox \
  sh -c 'echo "apache" > /apache/index.html; echo "nginx" > /nginx/index.html'
docker run --detach --name apache --publish 8001:80 \
  --volume apache-pages:/usr/local/apache2/htdocs:ro httpd:2.4
docker run --detach --name nginx --publish 8002:80 \
  --volume nginx-pages:/usr/share/nginx/html:ro nginx:1.26
#> ...
# (2)
ip netns exec neighbour \
  curl --silent --retry 20 --retry-connrefused http://192.168.50.10:8001/
ip netns exec neighbour \
  curl --silent --retry 20 --retry-connrefused http://192.168.50.10:8002/
#> apache
#> nginx
# (3)
ip netns exec neighbour curl --silent --show-error http://127.0.0.1:8001/
#> curl: (7) Failed to connect to 127.0.0.1:8001 after 0 ms: Could not connect to server
#! exit 7
# (4)
address=$(docker inspect apache \
  --format '{{.NetworkSettings.Networks.bridge.IPAddress}}')
curl --silent "http://$address/"
#> apache
ip netns exec neighbour \
  curl --silent --show-error --connect-timeout 5 "http://$address/"
#> curl: (7) Failed to connect to 172.17.0.2:80 after 0 ms: Could not connect to server
#! exit 7
# (5)
docker run --detach --name proxy --publish 8080:80 \
  --mount type=bind,source=./haproxy.cfg,target=/usr/local/etc/haproxy/haproxy.cfg,readonly \
  haproxy:3.0
#> ...
ip netns exec neighbour \
  curl --silent --retry 20 --retry-all-errors http://192.168.50.10:8080/
ip netns exec neighbour curl --silent http://192.168.50.10:8080/
#> apache
#> nginx
