# (1)
docker run --detach --name nap busybox sleep infinity
#> d865b2d7b1a3ee2d3e916afcfe583aabe64debde7fd0ff454106e2421b341bc5
docker exec nap ps -o pid,args | grep sleep
#>     1 sleep infinity
# (2)
pid=$(docker inspect --format '{{.State.Pid}}' nap)
ps --format user,args --pid "$pid"
#> USER     COMMAND
#> root     sleep infinity
grep NSpid "/proc/$pid/status" | cut --fields 1,3
#> NSpid:  1
# (3)
docker exec nap test -e "/proc/$pid"
#! exit 1
# (4)
kill -KILL "$pid"
docker wait nap
#> 137
docker ps --all --format '{{.Names}}: {{.State}}'
#> nap: exited
