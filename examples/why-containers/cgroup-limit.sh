# (1)
docker run --detach --init --name pen --pids-limit 20 --memory 20m busybox sleep infinity
#> 293d1b438aaaa1aac9a8836c6e8bd5faee3301dae6cc02ae9ff166f4554db03d
docker exec pen sh -c 'for n in $(seq 30); do sleep 60 & done'
#> sh: can't fork: Resource temporarily unavailable
#! exit 2
# (2)
id=$(docker inspect --format '{{.Id}}' pen)
limit=$(find /sys/fs/cgroup -path "*$id*" -name pids.max)
cat "$limit"
#> 20
echo 100 > "$limit"
docker exec pen sh -c 'for n in $(seq 30); do sleep 60 & done'
# (3)
docker exec pen tail /dev/zero
#! exit 137
# (4)
docker exec pen grep MemTotal /proc/meminfo > inside.txt
grep MemTotal /proc/meminfo > outside.txt
diff inside.txt outside.txt && echo 'the same total'
#> the same total
# (5)
docker run --help | grep --ignore-case bandwidth
#! exit 1
