# (1)
docker run --detach --name greeter busybox sh -c 'echo hello; echo trouble >&2'
#> 9eb43dd9ce357c3dd0c73a7242ac14e5546f3c10d9eddaedc629375aa6116994
docker wait greeter
#> 0
# (2)
docker logs greeter 2> /dev/null
#> hello
docker logs greeter > /dev/null
#> trouble
# (3)
docker inspect --format '{{json .HostConfig.LogConfig}}' greeter
#> {"Type":"json-file","Config":{}}
sort "$(docker inspect --format '{{.LogPath}}' greeter)"
#> {"log":"hello\n","stream":"stdout","time":"2026-11-22T22:08:08.923746695Z"}
#> {"log":"trouble\n","stream":"stderr","time":"2026-11-22T22:08:08.92379044Z"}
# (4)
docker rm greeter
#> greeter
docker logs greeter
#> Error response from daemon: No such container: greeter
#! exit 1
