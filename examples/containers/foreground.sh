# (1)
docker run --name web httpd:2.4 \
  httpd -f /usr/local/apache2/conf/httpd.conf -D FOREGROUND
#> ...
#> [Sun Nov 22 19:25:36.783545 2026] [core:notice] [pid 1:tid 1] AH00094: Command line: 'httpd -f /usr/local/apache2/conf/httpd.conf -D FOREGROUND'
# (2)
#< ^C
#> [Sun Nov 22 19:06:35.940469 2026] [mpm_event:notice] [pid 1:tid 1] AH00491: caught SIGTERM, shutting down
docker ps --all --format '{{.Names}}: {{.State}}'
#> web: exited
# (3)
docker start web
#> web
docker ps --format '{{.Names}}: {{.State}}'
#> web: running
