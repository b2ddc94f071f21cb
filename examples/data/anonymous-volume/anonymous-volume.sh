# (1)
docker build --quiet --tag journal .
#> sha256:a5f7dfa32707ef292d755242230d82d48031d8a35d7f5e99927d17f66dd14d7e
docker run --name today journal
#> first entry
#> next entry
docker inspect --format '{{range .Mounts}}{{.Name}} at {{.Destination}}{{end}}' today
#> e224968f5bb53fb00105c2cddd78f3f5f28ab591ba875bff94d6c5b6289bf22b at /journal
# (2)
docker rm today
#> today
docker volume ls
#> DRIVER    VOLUME NAME
#> local     e224968f5bb53fb00105c2cddd78f3f5f28ab591ba875bff94d6c5b6289bf22b
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
#> local     e224968f5bb53fb00105c2cddd78f3f5f28ab591ba875bff94d6c5b6289bf22b
# (4)
docker run --rm --volume my-journal:/journal journal
#> first entry
#> next entry
docker run --rm --volume my-journal:/journal journal
#> first entry
#> next entry
#> next entry
