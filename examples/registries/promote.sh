# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 registry:2
#> 61d49ec0ffca72c36060e67845ba692ef947334dca92ca33cb464acf9da615fc
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
docker tag busybox localhost:5001/test/shop:7
docker push --quiet localhost:5001/test/shop:7
#> localhost:5001/test/shop:7
docker rmi localhost:5001/test/shop:7
#> Untagged: localhost:5001/test/shop:7
#> Untagged: localhost:5001/test/shop@sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
# (2)
docker buildx imagetools create --prefer-index=false \
  --tag localhost:5001/live/shop:7 localhost:5001/test/shop:7
#> ...
docker images --format '{{.Repository}}' localhost:5001/live/shop
# (3)
docker buildx imagetools inspect localhost:5001/test/shop:7 | grep Digest
#> Digest:    sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
docker buildx imagetools inspect localhost:5001/live/shop:7 | grep Digest
#> Digest:    sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
docker run --rm --quiet localhost:5001/live/shop:7 echo 'open for business'
#> open for business
