# (1)
docker run --rm httpd:2.4 \
  grep '^DocumentRoot' /usr/local/apache2/conf/httpd.conf
#> DocumentRoot "/usr/local/apache2/htdocs"
# (2)
docker run --rm nginx:1.26 \
  grep --max-count 1 'root ' /etc/nginx/conf.d/default.conf
#>         root   /usr/share/nginx/html;
# (3)
docker image inspect --format '{{json .Config.Cmd}}' haproxy:3.0
#> ["haproxy","-f","/usr/local/etc/haproxy/haproxy.cfg"]
