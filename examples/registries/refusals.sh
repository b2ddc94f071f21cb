# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 registry:2
#> ef4cfba115ecad2cc580cb6ac73b3ae62a78aba6cfceae90f397b2028cfb1bac
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
docker tag busybox localhost:5001/kitchen/menu:1
docker push --quiet localhost:5001/kitchen/menu:1
#> localhost:5001/kitchen/menu:1
# (2)
docker pull localhost:5001/kitchen/menu:9
#> Error response from daemon: manifest for localhost:5001/kitchen/menu:9 not found: manifest unknown: manifest unknown
#! exit 1
docker pull localhost:5001/kitchen/soup:1
#> Error response from daemon: manifest for localhost:5001/kitchen/soup:1 not found: manifest unknown: manifest unknown
#! exit 1
# (3)
docker push localhost:5001/kitchen/menu:9
#> The push refers to repository [localhost:5001/kitchen/menu]
#> tag does not exist: localhost:5001/kitchen/menu:9
#! exit 1
# (4)
docker rm --force registry
#> registry
docker pull localhost:5001/kitchen/menu:1
#> Error response from daemon: Get "http://localhost:5001/v2/": dial tcp 127.0.0.1:5001: connect: connection refused
#! exit 1
docker run --rm localhost:5001/kitchen/menu:1 echo 'still here'
#> still here
