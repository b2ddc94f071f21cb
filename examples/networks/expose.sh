# (1)
docker image inspect --format '{{json .Config.ExposedPorts}}' nginx:1.26
#> {"80/tcp":{}}
docker run --detach --name quiet nginx:1.26
#> 5353968158bc800fe9f3487175b560c9b71b7c0bbdfb552c96c0b6f0e67c08a0
docker port quiet
# (2)
docker run --detach --name all --publish-all nginx:1.26
#> 67c1dab4800ae7eef61a69c6fc76c5c44048b27698e2082eeefebe114a5f89ca
docker port all
#> 80/tcp -> 0.0.0.0:32768
#> 80/tcp -> [::]:32768
# (3)
docker run --detach --name extra --publish-all --expose 9090 \
  busybox sleep infinity
#> 4afef8cf4768d5a51a4e568ce3a5d842b0a35e158e4fa44869178c59e4348761
docker port extra
#> 9090/tcp -> 0.0.0.0:32769
#> 9090/tcp -> [::]:32769
# (4)
docker ps --format '{{.Names}}: {{.Ports}}'
#> extra: 0.0.0.0:32769->9090/tcp, [::]:32769->9090/tcp
#> all: 0.0.0.0:32768->80/tcp, [::]:32768->80/tcp
#> quiet: 80/tcp
# (5)
docker run --detach --name shy busybox \
  sh -c 'echo "found anyway" > /tmp/index.html; exec httpd -f -p 1234 -h /tmp'
#> 90532bf68a83662e59d2976a0dc5ca4c655a67c401fa3578c8509690d056f238
docker run --rm busybox wget -q -O - http://172.17.0.5:1234
#> found anyway
