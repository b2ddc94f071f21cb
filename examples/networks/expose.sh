# (1)
docker image inspect --format '{{json .Config.ExposedPorts}}' nginx:1.26
#> {"80/tcp":{}}
docker run --detach --name quiet nginx:1.26
#> 3d11da8450c5b953083817d50d1471c302297aa5bc6769928d6475f42b51eb46
docker port quiet
# (2)
docker run --detach --name all --publish-all nginx:1.26
#> e600b4e8ffcb4352004b3e13953a5cb0c24d8f6d2318e5e490b634f36249cb7f
docker port all
#> 80/tcp -> 0.0.0.0:32769
#> 80/tcp -> [::]:32769
# (3)
docker run --detach --name extra --publish-all --expose 9090 \
  busybox sleep infinity
#> 916c7b59b9496adbb6a5e579b917b08e6f032e1aa5cbc8a8e28a5777c8b16f19
docker port extra
#> 9090/tcp -> 0.0.0.0:32770
#> 9090/tcp -> [::]:32770
# (4)
docker ps --format '{{.Names}}: {{.Ports}}'
#> extra: 0.0.0.0:32770->9090/tcp, [::]:32770->9090/tcp
#> all: 0.0.0.0:32769->80/tcp, [::]:32769->80/tcp
#> quiet: 80/tcp
# (5)
docker run --detach --name shy busybox \
  sh -c 'echo "found anyway" > /tmp/index.html; exec httpd -f -p 1234 -h /tmp'
#> 20a3d2f56212c90b0b22dbc01a8dc44c7a5b1dc9f15077ca7e0958e95930405e
curl --silent --retry 20 --retry-all-errors --output /dev/null http://172.17.0.5:1234
docker run --rm busybox wget -q -O - http://172.17.0.5:1234
#> found anyway
