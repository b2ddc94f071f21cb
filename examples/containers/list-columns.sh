# (1)
docker run --name writer busybox \
  sh -c 'echo "a command that is too long for its column"; head -c 3145728 /dev/zero > /big'
#> a command that is too long for its column
# (2)
docker ps --all
#> CONTAINER ID   IMAGE     COMMAND                   CREATED        STATUS                              PORTS     NAMES
#> 62c654cb1b8a   busybox   "sh -c 'echo \"a comm…"   1 second ago   Exited (0) Less than a second ago             writer
docker ps --all --no-trunc
#> CONTAINER ID                                                       IMAGE     COMMAND                                                                                     CREATED        STATUS                              PORTS     NAMES
#> 62c654cb1b8a6e9a614e8026d8950c6c9202d87e959bf06d2ab5e310ce3e3827   busybox   "sh -c 'echo \"a command that is too long for its column\"; head -c 3145728 /dev/zero > /big'"   1 second ago   Exited (0) Less than a second ago             writer
# (3)
docker ps --all --quiet
#> 62c654cb1b8a
docker ps --all --size --format '{{.Names}}: {{.Size}}'
#> writer: 3.15MB (virtual 5.17MB)
# (4)
docker ps --all --format '{{json .}}' | python3 -m json.tool | grep -e Image -e State
#>     "Image": "busybox",
#>     "State": "exited",
