# (1)
docker run --detach --init --name web busybox sleep infinity
#> 418284deb8d8fa2b0fc1a45f4ab81dad0af7bf3f9b0e810f31ef076545cec803
docker run --detach --init --name db busybox sleep infinity
#> d09f062e9523cf3c2de12e35ba29f4495e47d7eef27f05683aba704c34066dcc
format='{{.Name}} {{with .NetworkSettings.Networks.bridge}}{{.IPAddress}} {{.MacAddress}}{{end}}'
docker inspect --format "$format" web db
#> /web 172.17.0.2 d6:7d:88:1d:b8:15
#> /db 172.17.0.3 3e:6f:43:3d:3b:9a
# (2)
docker stop web db
#> web
#> db
docker inspect --format "$format" web db
#> /web
#> /db
# (3)
docker start db
#> db
docker start web
#> web
docker inspect --format "$format" web db
#> /web 172.17.0.3 62:c7:e5:75:da:76
#> /db 172.17.0.2 f2:04:94:18:0d:41
