# (1)
mkdir auth
docker run --rm --entrypoint htpasswd httpd:2.4 -Bbn keeper lantern > auth/htpasswd
cut --characters 1-14 auth/htpasswd
#> keeper:$2y$05$
#>
# (2)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 \
  --mount type=bind,source=./auth,target=/auth,readonly \
  --env REGISTRY_AUTH=htpasswd --env REGISTRY_AUTH_HTPASSWD_REALM=home \
  --env REGISTRY_AUTH_HTPASSWD_PATH=/auth/htpasswd registry:2
#> 4daf85e4f706fe41a4c2929d5df1d6a9afda4df7b3723d09387425f28b791923
curl --silent --retry 20 --retry-all-errors --output /dev/null --write-out '%{http_code}\n' \
  http://localhost:5001/v2/_catalog
#> 401
curl --silent --user keeper:lantern http://localhost:5001/v2/_catalog
#> {"repositories":[]}
# (3)
docker tag busybox localhost:5001/tools/busybox:1
docker push localhost:5001/tools/busybox:1
#> The push refers to repository [localhost:5001/tools/busybox]
#> 2548f591152b: Preparing
#> no basic auth credentials
#! exit 1
docker login --username keeper --password candle localhost:5001
#> WARNING! Using --password via the CLI is insecure. Use --password-stdin.
#> Error response from daemon: login attempt to http://localhost:5001/v2/ failed with status: 401 Unauthorized
#! exit 1
# (4)
echo lantern | docker login --username keeper --password-stdin localhost:5001
#>
#> WARNING! Your credentials are stored unencrypted in '/home/reader/.docker/config.json'.
#> Configure a credential helper to remove this warning. See
#> https://docs.docker.com/go/credential-store/
#>
#> Login Succeeded
docker push --quiet localhost:5001/tools/busybox:1
#> localhost:5001/tools/busybox:1
docker push busybox
#> Using default tag: latest
#> The push refers to repository [docker.io/library/busybox]
#> Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable
#! exit 1
# (5)
cat ~/.docker/config.json
#> {
#>         "auths": {
#>                 "localhost:5001": {
#>                         "auth": "a2VlcGVyOmxhbnRlcm4="
#>                 }
#>         }
#> }
echo a2VlcGVyOmxhbnRlcm4= | base64 --decode; echo
#> keeper:lantern
# (6)
docker logout localhost:5001
#> Removing login credentials for localhost:5001
docker pull localhost:5001/tools/busybox:1
#> Error response from daemon: Head "http://localhost:5001/v2/tools/busybox/manifests/1": no basic auth credentials
#! exit 1
