# (1)
docker run --detach --name busy --cpu-period 100000 --cpu-quota 25000 busybox \
  sh -c 'while :; do :; done'
#> 2d74eab2b065b6500f6cac6341a2a5301835118947f783732972ac9b2cdd824a
docker stats --no-stream --format 'quota 25000: {{.CPUPerc}}' busy |
  tee used
#> quota 25000: 26.03%
# (2)
until docker exec busy sh -c 'cd /sys/fs/cgroup; cat cpu.stat || cat cpu/cpu.stat' \
  2> /dev/null | grep --quiet 'nr_throttled [1-9]'; do :; done
docker exec busy sh -c 'cd /sys/fs/cgroup; cat cpu.stat || cat cpu/cpu.stat' \
  2> /dev/null |
  awk '$1 == "nr_throttled" && $2 > 0 { print "paused by the kernel" }'
#> paused by the kernel
# (3)
docker update --cpu-quota 50000 busy
#> busy
docker stats --no-stream --format 'quota 50000: {{.CPUPerc}}' busy |
  tee --append used
#> quota 50000: 43.39%
# (4)
awk '{ share = $2 / 1000
  print $1, $2, ($3 + 0 <= share * 1.5) ? "no more than its share" : $3 }' used
#> quota 25000: no more than its share
#> quota 50000: no more than its share
docker rm --force busy
#> busy
