# (1)
docker run --detach --name web nginx:1.26
#> 7f72e822172540d668632854544ebac7679fcd6347e7f389f7fd57b29116009c
curl --silent --retry 20 --retry-all-errors http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
docker exec web cat /proc/1/comm
#> nginx
# (2)
docker exec web sh -c 'exit 9'
#! exit 9
# (3)
docker exec --workdir /etc/nginx web ls conf.d
#> default.conf
docker exec --user 1000:2000 web id
#> uid=1000 gid=2000 groups=2000
docker exec --env GREETING=hello web sh -c 'echo "$GREETING"'
#> hello
# (4)
echo '<h1>Edited</h1>' \
  | docker exec --interactive web tee /usr/share/nginx/html/index.html
#> <h1>Edited</h1>
curl --silent http://172.17.0.2
#> <h1>Edited</h1>
docker ps --format '{{.Names}}: {{.State}}'
#> web: running
