# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 registry:2
#> 46c8711f47f8db30349937897c6b34639a245ba625f05791f3764186e66b3381
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
docker tag busybox localhost:5001/menu:1
docker push --quiet localhost:5001/menu:1
#> localhost:5001/menu:1
docker images --digests --format '{{.Digest}}' localhost:5001/menu
#> sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
# (2)
manifest=http://localhost:5001/v2/menu/manifests
accept='Accept: application/vnd.docker.distribution.manifest.v2+json'
curl --silent --header "$accept" $manifest/1
#> {
#>    "schemaVersion": 2,
#>    "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
#>    "config": {
#>       "mediaType": "application/vnd.docker.container.image.v1+json",
#> ...
#>       "digest": "sha256:2853527a4116adb542b8adb0ec988b63822a6ed1d5997ec3c5c8e5dd8b9312e3"
#>    },
#>    "layers": [
#>       {
#>          "mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip",
#> ...
#>          "digest": "sha256:b5db7a9ef664c95b92fce8e4ee407dc0a4fbc2d4c0a1f7c9ca4b05a6a018d9d7"
#>       }
#>    ]
#> }
# (3)
curl --silent --header "$accept" $manifest/1 | sha256sum
#> ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac  -
curl --silent --head --output /dev/null --header "$accept" \
  --write-out '%header{docker-content-digest}\n' $manifest/1
#> sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
# (4)
docker tag localhost:5001/menu:1 localhost:5001/menu:monday
docker push --quiet localhost:5001/menu:monday
#> localhost:5001/menu:monday
curl --silent --head --output /dev/null --header "$accept" \
  --write-out '%header{docker-content-digest}\n' $manifest/monday
#> sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
