# (1)
docker build --quiet --tag counter .
#> sha256:4a376c0c850dd58dc765c7d531e5b1cb4feb62c38301e191279b55b3df1bc06f
docker run --name default counter
#> start 1: apples
docker run --name chosen counter pears
#> start 1: pears
# (2)
docker start --attach default
#> start 2: apples
docker start --attach chosen
#> start 2: pears
docker restart chosen
#> chosen
docker wait chosen
#> 0
docker logs chosen
#> start 1: pears
#> start 2: pears
#> start 3: pears
# (3)
docker inspect --format '{{.Name}}: {{.Path}} {{json .Args}}' default chosen
#> /default: sh ["/count","apples"]
#> /chosen: sh ["/count","pears"]
docker start --attach chosen plums
#> you cannot start and attach multiple containers at once
#! exit 1
