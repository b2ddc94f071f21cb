# (1)
docker build --quiet --tag journal .
#> sha256:1886a84779802793d8a37c054d1185bb0a5bd6c44dfa4b92a604a48d6f7f2a64
docker run --name today journal
#> first entry
#> next entry
docker inspect --format '{{range .Mounts}}{{.Name}} at {{.Destination}}{{end}}' today
#> 1187e654341047ce45b922ae35e9bd0c4cd0ecd00a031369cb9db4d88fe51f1c at /journal
# (2)
docker rm today
#> today
docker volume ls
#> DRIVER    VOLUME NAME
#> local     1187e654341047ce45b922ae35e9bd0c4cd0ecd00a031369cb9db4d88fe51f1c
docker run --rm --volume "$(docker volume ls --quiet)":/found busybox cat /found/log
#> first entry
#> next entry
# (3)
docker run --name scratch --volume /scratch busybox touch /scratch/paper
docker rm --volumes scratch
#> scratch
docker run --rm journal
#> first entry
#> next entry
docker volume ls
#> DRIVER    VOLUME NAME
#> local     1187e654341047ce45b922ae35e9bd0c4cd0ecd00a031369cb9db4d88fe51f1c
# (4)
docker run --rm --volume my-journal:/journal journal
#> first entry
#> next entry
docker run --rm --volume my-journal:/journal journal
#> first entry
#> next entry
#> next entry
