# (1)
docker context inspect --format '{{.Endpoints.docker.Host}}'
#> unix:///var/run/docker.sock
stat --format '%F, %U' /run/docker.sock
#> socket, root
# (2)
curl --silent --unix-socket /run/docker.sock \
  --header 'Content-Type: application/json' \
  --data '{"Image": "busybox", "Cmd": ["echo", "hello"]}' \
  'http://localhost/containers/create?name=greeter'
#> {"Id":"4b303c3e79c50069139fa608355dea69f01e773c588010d1ffd90420d32f35fd","Warnings":[]}
curl --silent --unix-socket /run/docker.sock \
  --request POST http://localhost/containers/greeter/start
curl --silent --unix-socket /run/docker.sock \
  --request POST http://localhost/containers/greeter/wait
#> {"StatusCode":0}
# (3)
docker ps --all --format '{{.Names}}: {{.Command}}'
#> greeter: "echo hello"
docker logs greeter
#> hello
