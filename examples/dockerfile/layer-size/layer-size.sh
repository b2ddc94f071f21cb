# (1)
base=$(docker inspect --format '{{.Size}}' busybox:1.37)
added() {
  docker build --quiet --file "$1.Dockerfile" --tag "added:$1" . > id
  size=$(docker inspect --format '{{.Size}}' "added:$1")
  echo "$1 $(((size - base) / 1000)) kB"
}
# (2)
added separate
#> separate 11000 kB
added joined
#> joined 1000 kB
docker history --format '{{.Size}} {{.CreatedBy}}' added:separate | head --lines 3
#> 0B RUN /bin/sh -c rm /archive # buildkit
#> 1MB RUN /bin/sh -c head -c 1000000 /archive > /p…
#> 10MB RUN /bin/sh -c head -c 10000000 /dev/zero > …
# (3)
added many
#> many 9000 kB
added few
#> few 9000 kB
