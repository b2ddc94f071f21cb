# (1)
docker run --detach --name crowded busybox sh -c '(sleep 0.2 &); exec tail -f /dev/null'
#> 9d9693861b00f8dc5252d8cb9b8a43210bda9213860d1f501cfa8d91eed6dbe3
until docker exec crowded ps -o stat,comm | grep Z; do :; done
#> Z    sleep
docker exec crowded ps -o comm
#> COMMAND
#> tail
#> sleep
#> ps
# (2)
docker run --detach --init --name tidy busybox \
  sh -c '(sleep 0.2 &); exec tail -f /dev/null'
#> 844695bb0a2e58a650260121c471fbe07b1695576707473aca881ea4c5c60df5
until docker exec tidy pidof tail > /dev/null; do :; done
while docker exec tidy pidof sleep > /dev/null; do :; done
docker exec tidy ps -o comm
#> COMMAND
#> docker-init
#> tail
#> ps
