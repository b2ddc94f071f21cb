# (1)
sh prepare
ls auth keys
#> auth:
#> htpasswd
#>
#> keys:
#> ca.crt  names  registry.crt  registry.csr  registry.key
# (2)
docker compose up --detach
#> [+] Running 3/3
#>  ✔ Network private_default       Created                                                       0.1s
#>  ✔ Volume private_images         Created                                                       0.0s
#>  ✔ Container private-registry-1  Started                                                       0.3s
curl --silent --retry 20 --retry-all-errors --output /dev/null --write-out '%{http_code}\n' \
  --cacert keys/ca.crt https://192.168.50.10:5443/v2/
#> 401
# (3)
mkdir --parents /etc/docker/certs.d/192.168.50.10:5443
cp keys/ca.crt /etc/docker/certs.d/192.168.50.10:5443/ca.crt
echo lantern | docker login --username keeper --password-stdin 192.168.50.10:5443
#>
#> WARNING! Your credentials are stored unencrypted in '/home/reader/.docker/config.json'.
#> Configure a credential helper to remove this warning. See
#> https://docs.docker.com/go/credential-store/
#>
#> Login Succeeded
docker tag busybox 192.168.50.10:5443/tools/busybox:1
docker push --quiet 192.168.50.10:5443/tools/busybox:1
#> 192.168.50.10:5443/tools/busybox:1
docker rmi 192.168.50.10:5443/tools/busybox:1
#> Untagged: 192.168.50.10:5443/tools/busybox:1
#> Untagged: 192.168.50.10:5443/tools/busybox@sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
# (4)
docker --context node2 run --rm --quiet 192.168.50.10:5443/tools/busybox:1 echo 'fetched'
#> fetched
# (5)
docker compose down
#> ...
docker compose up --detach
#> [+] Running 2/2
#>  ✔ Network private_default       Created                                                       0.0s
#>  ✔ Container private-registry-1  Started                                                       0.2s
curl --silent --retry 20 --retry-all-errors --cacert keys/ca.crt --user keeper:lantern \
  https://192.168.50.10:5443/v2/tools/busybox/tags/list
#> {"name":"tools/busybox","tags":["1"]}
docker --context node3 run --rm --quiet 192.168.50.10:5443/tools/busybox:1 echo 'kept'
#> kept
# (6)
docker logout 192.168.50.10:5443
#> Removing login credentials for 192.168.50.10:5443
rm --recursive /etc/docker/certs.d
docker compose down --volumes
#> ...
