# (1)
for target in neither shell exec; do
  docker build --quiet --target $target --tag $target .
done
#> ...
docker run neither
#> docker: Error response from daemon: no command specified
#>
#> Run 'docker run --help' for more information
#! exit 125
# (2)
docker run --name shell shell
#> command
docker run --name exec exec
#> command
docker inspect --format '{{.Name}}: {{.Path}} {{json .Args}}' shell exec
#> /shell: /bin/sh ["-c","echo command"]
#> /exec: echo ["command"]
# (3)
docker run --rm shell ls -d /etc
#> /etc
docker run --rm exec ls -d /etc
#> /etc
