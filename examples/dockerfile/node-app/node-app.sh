# (1)
docker build --quiet --tag hello-node .
#> sha256:39f9bdc30544bfb8a3465eb0cb572aed6384e1c96bed4f9d50cb694a379add65
docker run --detach --name web --publish 3000:3000 hello-node
#> 8318543a78bf52bab2c9077c8ff61a45386722d3d3cb37e04a0bf1d063c06159
# (2)
curl --silent --retry 20 --retry-all-errors http://localhost:3000/
#> Hello from user 1000, production
# (3)
docker exec web which python3 g++
#! exit 1
# (4)
docker stop web
#> web
docker logs web
#> finished
docker inspect --format '{{.State.ExitCode}}' web
#> 0
