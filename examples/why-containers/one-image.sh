# (1)
docker run --detach --init --name monday --env DISH=soup busybox sleep infinity
#> dd8396f5371ff2318aeef4ea1ffc26b30813169d34b8ed18b41595e0a5d7acb1
docker run --detach --init --name tuesday --env DISH=curry busybox sleep infinity
#> 7067bdb2a611538f14066b6c8fbc05e8b8967f2d64f9aef4a163673de6393d70
# (2)
docker exec monday sh -c 'echo "Today: $DISH" > /menu'
docker exec tuesday sh -c 'echo "Today: $DISH" > /menu'
docker exec monday cat /menu
#> Today: soup
docker exec tuesday cat /menu
#> Today: curry
# (3)
docker rm --force monday
#> monday
docker run --detach --init --name monday --env DISH=stew busybox sleep infinity
#> 825be1c62ede891e1584758f9d153a83db73f09fc860377e21dd862b17585294
docker exec monday cat /menu
#> cat: can't open '/menu': No such file or directory
#! exit 1
# (4)
docker ps --format '{{.Names}} is made from {{.Image}}' | sort
#> monday is made from busybox
#> tuesday is made from busybox
docker run --rm busybox ls /menu
#> ls: /menu: No such file or directory
#! exit 1
