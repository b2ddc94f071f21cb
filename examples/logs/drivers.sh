# (1)
docker info --format '{{.LoggingDriver}}'
#> json-file
# (2)
docker run --name compact --log-driver local busybox echo "kept"
#> kept
docker logs compact
#> kept
docker inspect --format '{{.HostConfig.LogConfig.Type}}: "{{.LogPath}}"' compact
#> local: ""
# (3)
docker run --name secretive --log-driver none busybox echo "not kept"
#> not kept
docker logs secretive
#> Error response from daemon: configured logging driver does not support reading
#! exit 1
