# (1)
docker volume create notes
#> notes
docker volume ls
#> DRIVER    VOLUME NAME
#> local     notes
# (2)
docker run --rm --mount type=volume,source=notes,target=/data busybox \
  sh -c 'echo kept > /data/memo'
docker run --name reader --volume notes:/archive busybox cat /archive/memo
#> kept
# (3)
docker volume rm --force notes
#> Error response from daemon: remove notes: volume is in use - [2d3e470f3f2f9c6a6d2618f47b5d95e8d3f95e9e81d314bfaae4eefed54c25d3]
#! exit 1
docker ps --all --filter volume=notes --format '{{.Names}}: {{.State}}'
#> reader: exited
# (4)
docker rm reader
#> reader
docker volume rm notes
#> notes
docker volume rm notes
#> Error response from daemon: get notes: no such volume
#! exit 1
