# (1)
docker run --detach --name shelf --publish 5001:5000 registry:2
#> d9bb1cfad888fe14bbf3d2f0e4c45f34e9c528b9ae43009e5f6b634689481b31
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
# (2)
docker tag busybox localhost:5001/booklet:0.1
docker push --quiet localhost:5001/booklet:0.1
#> localhost:5001/booklet:0.1
docker rmi localhost:5001/booklet:0.1
#> Untagged: localhost:5001/booklet:0.1
#> ...
# (3)
docker pull localhost:5001/booklet
#> Using default tag: latest
#> Error response from daemon: manifest for localhost:5001/booklet:latest not found: manifest unknown: manifest unknown
#! exit 1
# (4)
docker pull --quiet localhost:5001/booklet:0.1
#> localhost:5001/booklet:0.1
docker images --format '{{.Repository}}:{{.Tag}}' localhost:5001/booklet
#> localhost:5001/booklet:0.1
