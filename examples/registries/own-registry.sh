# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 registry:2
#> 9630cb251f6c400e0eb3e5d7b8efe801439174bcfa4f66f16b55d0be37c141bf
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
# (2)
docker tag busybox localhost:5001/tools/busybox:1
docker push --quiet localhost:5001/tools/busybox:1
#> localhost:5001/tools/busybox:1
curl --silent http://localhost:5001/v2/_catalog
#> {"repositories":["tools/busybox"]}
# (3)
docker rmi localhost:5001/tools/busybox:1
#> Untagged: localhost:5001/tools/busybox:1
#> Untagged: localhost:5001/tools/busybox@sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
docker pull --quiet localhost:5001/tools/busybox:1
#> localhost:5001/tools/busybox:1
docker run --rm localhost:5001/tools/busybox:1 echo 'from my own registry'
#> from my own registry
