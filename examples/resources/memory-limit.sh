# (1)
docker run --detach --init --name notes --memory 64m busybox sleep infinity
#> edee194cb933bbaf7ec79e350af7589c661dc078b01b1a290898cb9a4bdcad9b
docker inspect notes --format '{{.HostConfig.Memory}}'
#> 67108864
# (2)
docker stats --no-stream --format '{{.Name}}: {{.MemUsage}}' notes
#> notes: 524KiB / 64MiB
# (3)
docker exec notes sh -c \
  'cd /sys/fs/cgroup; cat memory.max || cat memory/memory.limit_in_bytes' \
  2> /dev/null
#> 67108864
# (4)
docker exec notes grep MemTotal /proc/meminfo > inside
grep MemTotal /proc/meminfo | diff - inside && echo 'the same as on the host'
#> the same as on the host
