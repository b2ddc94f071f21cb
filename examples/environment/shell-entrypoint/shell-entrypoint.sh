# (1)
for target in none shell exec; do
  docker build --quiet --target $target --tag $target .
done
#> ...
# (2)
docker run --name none none
#> entrypoint
docker run --name shell shell
#> entrypoint
docker run --name exec exec
#> entrypoint
docker inspect --format '{{.Name}}: {{.Path}} {{json .Args}}' none shell exec
#> /none: /bin/sh ["-c","echo entrypoint"]
#> /shell: /bin/sh ["-c","echo entrypoint","/bin/sh","-c","echo command"]
#> /exec: /bin/sh ["-c","echo entrypoint","echo","command"]
# (3)
docker run --rm exec hello
#> entrypoint
