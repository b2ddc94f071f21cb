# (1)
program='
  trap "echo reading" HUP
  trap "exit 5" USR1
  echo open
  while :; do sleep infinity & wait; done'
docker run --detach --name plain --restart always busybox sh -c "$program"
#> 57e6bd01fd3c1ff620d4961d096fd91e187be6aee74337eb47a6fc8120c33805
docker run --detach --name named --restart always --stop-signal TERM \
  busybox sh -c "$program"
#> 6f298b6719fa923941d0db4bfc6a969d439ed93b0d6f8ff0ca64f556e636826d
docker run --detach --name careful --restart unless-stopped --stop-signal TERM \
  busybox sh -c "$program"
#> 594acde0faf6d4bfdc87d1f7a8223aa09c8e411b5c1d3f6239882c735f3bad8f
docker run --detach --name inside --restart always busybox sh -c "$program"
#> a34236747199e41ddbde99f539aae1a6685ffa7e905e7e5cb9e1d9234557c356
for name in plain named careful inside; do
  until docker logs "$name" | grep --quiet open; do :; done
done
# (2)
docker kill --signal HUP plain named careful
#> plain
#> named
#> careful
docker exec inside kill -HUP 1
for name in plain named careful inside; do
  until docker logs "$name" | grep --quiet reading; do :; done
done
docker ps --format '{{.Names}}: {{.State}}'
#> inside: running
#> careful: running
#> named: running
#> plain: running
# (3)
for name in plain named careful inside; do
  docker exec --detach "$name" kill -USR1 1
done
docker wait plain careful
#> 5
#> 5
for name in named inside; do
  until docker inspect --format '{{.RestartCount}} {{.State.Status}}' "$name" |
    grep --quiet '1 running'; do :; done
done
docker inspect --format '{{.Name}} {{.State.Status}} {{.RestartCount}}' \
  plain named careful inside
#> /plain exited 0
#> /named running 1
#> /careful exited 0
#> /inside running 1
# (4)
docker start plain
#> plain
until docker logs plain | grep --count open | grep --quiet 2; do :; done
docker exec --detach plain kill -USR1 1
until docker inspect --format '{{.RestartCount}} {{.State.Status}}' plain |
  grep '1 running'; do :; done
#> 1 running
