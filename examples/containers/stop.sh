# (1)
docker run --detach --name polite busybox \
  sh -c 'trap "echo closing; exit 3" TERM; echo open; sleep infinity & wait'
#> efc04c1645e97c58a95a9cfa0980d2c8e23b0c932e1438ab903d8a100b9338f1
until docker logs polite | grep open; do :; done
#> open
docker stop polite
#> polite
docker logs polite
#> open
#> closing
docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' polite
#> exited 3
# (2)
docker run --detach --name deaf busybox sleep infinity
#> bc7bbb8d1e4e05ae4e72dedf41cb2493c7c3e1f26d61463b226c807e8e548705
until docker top deaf | grep --quiet sleep; do :; done
docker stop --timeout 1 deaf
#> deaf
docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' deaf
#> exited 137
# (3)
docker events --filter container="$(docker inspect --format '{{.Id}}' deaf)" \
  --filter event=kill --since 1h --until "$(date --date '1 second' +%s)" \
  --format '{{.Action}} {{.Actor.Attributes.signal}}'
#> kill 15
#> kill 9
# (4)
docker run --detach --init --name helped busybox sleep infinity
#> deb500c81b1a96d5fd5e9bb25c786ca6953ce9fe3af59cffb86f7e02ea7a2ee8
until docker top helped | grep --quiet docker-init; do :; done
docker stop helped
#> helped
docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' helped
#> exited 143
docker stop helped
#> helped
