# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 \
  --volume images:/var/lib/registry registry:2
#> 1823a32b431509b2c761253409d1d1f8d847a192ae8f90fd60f84cc92d61abd9
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
docker tag busybox localhost:5001/tools/busybox:1
docker push --quiet localhost:5001/tools/busybox:1
#> localhost:5001/tools/busybox:1
# (2)
docker rm --force registry
#> registry
docker run --detach --name registry --publish 127.0.0.1:5001:5000 \
  --volume images:/var/lib/registry registry:2
#> af75ca581818fe9aa4766bd2ed45f0ce0568a375be903eec386df9abc4c50abc
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":["tools/busybox"]}
# (3)
docker rm --force registry
#> registry
docker run --detach --name registry --publish 127.0.0.1:5001:5000 registry:2
#> f9a11ea73f81fc3bf7348e5a2032e752f4989b9277e10a7bb98cd110247ed498
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
