# (1)
docker run --detach --name registry --publish 5001:5000 registry:2
#> fbb590806efe5283515cf40131d602254674f64ace15b0f4afb2f5e6a0f0224b
curl --silent --retry 20 --retry-all-errors http://192.168.50.10:5001/v2/_catalog
#> {"repositories":[]}
docker info | grep --after-context 2 Insecure
#>  Insecure Registries:
#>   ::1/128
#>   127.0.0.0/8
# (2)
docker tag busybox 192.168.50.10:5001/tools/busybox:1
docker push 192.168.50.10:5001/tools/busybox:1
#> The push refers to repository [192.168.50.10:5001/tools/busybox]
#> Get "https://192.168.50.10:5001/v2/": http: server gave HTTP response to HTTPS client
#! exit 1
# (3)
echo '{ "insecure-registries": ["192.168.50.10:5001"] }' > /etc/docker/daemon.json
dockerd --validate
#> configuration OK
kill -HUP "$(cat /run/docker.pid)"
timeout 30 sh -c 'until docker info | grep 192.168.50.10:5001; do :; done'
#>   192.168.50.10:5001
docker push --quiet 192.168.50.10:5001/tools/busybox:1
#> 192.168.50.10:5001/tools/busybox:1
# (4)
echo '{ "insecure-registries": [] }' > /etc/docker/daemon.json
kill -HUP "$(cat /run/docker.pid)"
timeout 30 sh -c 'while docker info | grep --quiet 192.168.50.10:5001; do :; done'
docker pull 192.168.50.10:5001/tools/busybox:1
#> Error response from daemon: Get "https://192.168.50.10:5001/v2/": http: server gave HTTP response to HTTPS client
#! exit 1
rm /etc/docker/daemon.json
