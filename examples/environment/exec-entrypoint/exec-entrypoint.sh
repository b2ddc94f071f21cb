# (1)
for target in none shell exec usual; do
  docker build --quiet --target $target --tag $target .
done
#> ...
# (2)
docker run --name none none
#> entrypoint
docker run --name shell shell
#> entrypoint /bin/sh -c echo command
docker run --name exec exec
#> entrypoint echo command
docker inspect --format '{{.Name}}: {{.Path}} {{json .Args}}' none shell exec
#> /none: echo ["entrypoint"]
#> /shell: echo ["entrypoint","/bin/sh","-c","echo command"]
#> /exec: echo ["entrypoint","echo","command"]
# (3)
docker run --rm usual
#> entrypoint default
docker run --name usual usual hello 'two words'
#> entrypoint hello two words
docker inspect --format '{{json .Args}}' usual
#> ["entrypoint","hello","two words"]
