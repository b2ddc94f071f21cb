# (1)
docker run --detach --init --name desk busybox sleep infinity
#> acf2d2b2f84bb989c85264a2cb2933a96a6da70fb39abcb9a20aeb62faa19651
docker exec --detach desk tail -f /dev/null
docker exec desk touch /note
docker top desk | grep --count tail
#> 1
# (2)
docker restart desk
#> desk
docker top desk | grep --count tail
#> 0
#! exit 1
# (3)
docker exec desk ls /note
#> /note
docker inspect --format '{{json .Args}}' desk
#> ["infinity"]
