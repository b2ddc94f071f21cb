# (1)
docker build --quiet --tag greeter .
#> sha256:8925c017667e44de192faeddc55b1ec99198349672b4d4f7d99d02f01790ae35
docker ps --all --quiet
docker run --rm greeter
#> Hello from an image
# (2)
echo 'Hello again' > greeting.txt
docker run --rm greeter
#> Hello from an image
# (3)
docker build --quiet --tag greeter .
#> sha256:5f77a9c76b047e4a616ff9933acafaf495300ba00ad3d9915b3f75a0b0770f7a
docker run --rm greeter
#> Hello again
# (4)
docker images --filter dangling=true --format '{{.Repository}}:{{.Tag}} {{.ID}}'
#> <none>:<none> 8925c017667e
