# (1)
docker run --detach --init --name web --hostname web busybox sleep infinity
#> 8a975abdbb5a0d6c1ac02addd1745677dfad797c342685c889f728a9350b0d45
pid=$(docker inspect --format '{{.State.Pid}}' web)
# (2)
for kind in mnt pid net ipc uts user; do
  if [ "/proc/self/ns/$kind" -ef "/proc/$pid/ns/$kind" ]; then
    echo "$kind: the host's"
  else
    echo "$kind: its own"
  fi
done
#> mnt: its own
#> pid: its own
#> net: its own
#> ipc: its own
#> uts: its own
#> user: the host's
# (3)
nsenter --target "$pid" --uts hostname
#> web
nsenter --target "$pid" --net ip -brief address show eth0
#> eth0@if8         UP             172.17.0.2/16
# (4)
hostname
#> lab
docker run --rm --uts host busybox hostname
#> lab
docker run --rm --pid container:web busybox ps -o args
#> COMMAND
#> /sbin/docker-init -- sleep infinity
#> sleep infinity
#> ps -o args
