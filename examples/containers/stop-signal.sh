# (1)
docker image inspect --format '{{.Config.StopSignal}}' nginx:1.26 httpd:2.4
#> SIGQUIT
#> SIGWINCH
# (2)
docker run --detach --name saver --stop-signal USR1 --stop-timeout 2 busybox \
  sh -c 'trap "echo saving; exit 0" USR1; echo open; sleep infinity & wait'
#> 82c84a95599df9616299f83007cdfa86c40df1a64cfcb3e6f043cbdd4f7dff18
until docker logs saver | grep open; do :; done
#> open
docker stop saver
#> saver
docker logs saver
#> open
#> saving
# (3)
docker start saver
#> saver
docker stop --signal KILL saver
#> saver
docker inspect --format '{{.State.ExitCode}}' saver
#> 137
