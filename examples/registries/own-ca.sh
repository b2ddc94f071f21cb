# (1)
mkdir keys
openssl req -x509 -newkey rsa:2048 -noenc -days 30 -subj '/CN=Home CA' \
  -keyout keys/ca.key -out keys/ca.crt 2> /dev/null
openssl req -newkey rsa:2048 -noenc -subj '/CN=registry' \
  -keyout keys/registry.key -out keys/registry.csr 2> /dev/null
echo 'subjectAltName = IP:192.168.50.10' > keys/names
openssl x509 -req -in keys/registry.csr -CA keys/ca.crt -CAkey keys/ca.key \
  -days 30 -extfile keys/names -out keys/registry.crt
#> Certificate request self-signature ok
#> subject=CN=registry
# (2)
docker run --detach --name registry --publish 5443:5000 \
  --mount type=bind,source=./keys,target=/keys,readonly \
  --env REGISTRY_HTTP_TLS_CERTIFICATE=/keys/registry.crt \
  --env REGISTRY_HTTP_TLS_KEY=/keys/registry.key registry:2
#> 4d738b5ad077808bce14b19d1fda82af8d9206b40d2ad6d1544cf06018a13de1
curl --silent --retry 20 --retry-all-errors --cacert keys/ca.crt \
  https://192.168.50.10:5443/v2/_catalog
#> {"repositories":[]}
# (3)
docker tag busybox 192.168.50.10:5443/tools/busybox:1
docker push 192.168.50.10:5443/tools/busybox:1
#> The push refers to repository [192.168.50.10:5443/tools/busybox]
#> Get "https://192.168.50.10:5443/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority
#! exit 1
# (4)
mkdir --parents /etc/docker/certs.d/192.168.50.10:5443
cp keys/ca.crt /etc/docker/certs.d/192.168.50.10:5443/ca.crt
docker push --quiet 192.168.50.10:5443/tools/busybox:1
#> 192.168.50.10:5443/tools/busybox:1
# (5)
curl --silent http://192.168.50.10:5443/v2/_catalog
#> Client sent an HTTP request to an HTTPS server.
rm --recursive /etc/docker/certs.d
