# (1)
device=$(df --output=source /var/lib/docker | tail --lines 1)
docker run --rm --volume data:/data --device-write-iops "$device:20" busybox \
  time -f '%es' dd if=/dev/zero of=/data/file bs=4k count=30 oflag=direct 2>&1 |
  tee twenty
#> 30+0 records in
#> 30+0 records out
#> 1.41s
awk 'END { print ($1 + 0 >= 1.2) ? "held to about 20 a second" : "faster" }' twenty
#> held to about 20 a second
# (2)
docker run --rm --volume data:/data --device-write-iops "$device:10" busybox \
  time -f '%es' dd if=/dev/zero of=/data/file bs=4k count=30 oflag=direct 2>&1 |
  tee ten
#> 30+0 records in
#> 30+0 records out
#> 2.86s
awk 'END { print ($1 + 0 >= 2.4) ? "held to about 10 a second" : "faster" }' ten
#> held to about 10 a second
# (3)
docker run --rm --volume data:/data --device-write-iops "$device:10" busybox \
  time -f '%es' dd if=/dev/zero of=/data/file bs=64k count=30 oflag=direct 2>&1 |
  tee large
#> 30+0 records in
#> 30+0 records out
#> 2.97s
awk 'END { print ($1 + 0 >= 2.4) ? "held to about 10 a second" : "faster" }' large
#> held to about 10 a second
# (4)
docker run --rm --device-write-iops "$device:1mb" busybox true 2>&1 |
  grep --only-matching 'The correct format is .*'
#> The correct format is <device-path>:<number>. Number must be a positive integer
docker run --rm --blkio-weight 300 busybox true
#> WARNING: Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.
