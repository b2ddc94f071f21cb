# (1)
docker run --detach --name shelf --publish 5001:5000 registry:2
#> 6b01ee1a47d1002dcfa221009b06f0e313b202259891df5d3b3bd127e2dd734c
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
docker tag busybox localhost:5001/box
docker push --quiet localhost:5001/box
#> localhost:5001/box:latest
# (2)
docker run --rm --pull always localhost:5001/box echo compared
#> latest: Pulling from box
#> Digest: sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
#> Status: Image is up to date for localhost:5001/box:latest
#> compared
docker rm --force shelf
#> shelf
# (3)
docker run --rm localhost:5001/box echo from this machine
#> from this machine
docker run --rm --pull always localhost:5001/box echo compared
#> docker: Error response from daemon: Get "http://localhost:5001/v2/": dial tcp 127.0.0.1:5001: connect: connection refused
#>
#> Run 'docker run --help' for more information
#! exit 125
# (4)
docker run --rm --pull never localhost:5001/spare-box echo never seen
#> docker: Error response from daemon: No such image: localhost:5001/spare-box:latest
#>
#> Run 'docker run --help' for more information
#! exit 125
