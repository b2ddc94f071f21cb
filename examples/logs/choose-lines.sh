# (1)
docker run --name day busybox \
  sh -c 'echo morning; sleep 1; echo noon; sleep 1; echo evening'
#> morning
#> noon
#> evening
docker logs --timestamps day
#> 2026-11-22T22:00:59.667780110Z morning
#> 2026-11-22T22:01:00.669195406Z noon
#> 2026-11-22T22:01:01.670406660Z evening
# (2)
docker logs --tail 1 day
#> evening
# (3)
noon=$(docker logs --timestamps day | grep noon | cut --delimiter ' ' --fields 1)
docker logs --since "$noon" day
#> noon
#> evening
docker logs --until "$noon" day
#> morning
#> noon
# (4)
docker logs --since 10m day
#> morning
#> noon
#> evening
docker logs --until 10m day
