# (1)
docker run --rm --volume apache-pages:/apache --volume nginx-pages:/nginx busybox \
  sh -c 'echo "apache" > /apache/index.html; echo "nginx" > /nginx/index.html'
docker run --detach --name apache --publish 8001:80 \
  --volume apache-pages:/usr/local/apache2/htdocs:ro httpd:2.4
#> 2599f7d791ea0c9b90b6f7cc9e35a7bda30c70b1724b96febf88da997db2ec10
docker run --detach --name nginx --publish 8002:80 \
  --volume nginx-pages:/usr/share/nginx/html:ro nginx:1.26
#> b492ca4d7170504d68dea963c2bde791cdedbf6b6b6b3f8bb8e4956bf5cffb84
for port in 8001 8002; do
  curl --silent --retry 20 --retry-all-errors http://localhost:$port/
done
#> apache
#> nginx
# (2)
docker --context node2 run --rm --network host busybox wget -q -O - \
  http://192.168.50.10:8001/ http://192.168.50.10:8002/
#> apache
#> nginx
# (3)
docker --context node2 run --rm --network host busybox wget -q -O - http://127.0.0.1:8001/
#> wget: can't connect to remote host (127.0.0.1): Connection refused
#! exit 1
# (4)
docker --context node2 run --detach --name stranger busybox \
  sh -c 'echo "stranger" > /index.html; httpd -f -h /'
#> dda5dab6ef505f03a1898b5a90f2bc3221a6e03d06ba57de86535240b4353ea2
address=$(docker inspect apache \
  --format '{{.NetworkSettings.Networks.bridge.IPAddress}}')
curl --silent "http://$address/"
#> apache
docker --context node2 run --rm --network host busybox \
  sh -c "until wget -q -O - http://$address/ 2> /dev/null; do :; done"
#> stranger
# (5)
docker --context node2 create --name proxy --publish 8080:80 haproxy:3.0
#> 4f479bec86e753b6a63cf72a0617c5670696e2df2d8891b5993da8c954679754
docker --context node2 cp --quiet haproxy.cfg proxy:/usr/local/etc/haproxy/haproxy.cfg
docker --context node2 start proxy
#> proxy
curl --silent --retry 20 --retry-all-errors http://192.168.50.12:8080/
#> apache
curl --silent http://192.168.50.12:8080/
#> nginx
