# (1)
limit='cat /sys/fs/cgroup/cpu.max || {
  cd /sys/fs/cgroup/cpu && echo $(cat cpu.cfs_quota_us cpu.cfs_period_us); }'
docker run --rm --cpus 0.5 busybox sh -c "$limit" 2> /dev/null
#> 50000 100000
docker run --rm --cpu-period 100000 --cpu-quota 50000 busybox \
  sh -c "$limit" 2> /dev/null
#> 50000 100000
docker run --rm --cpu-quota 50000 busybox sh -c "$limit" 2> /dev/null
#> 50000 100000
# (2)
docker run --rm --cpu-period 100000 busybox sh -c "$limit" 2> /dev/null
#> -1 100000
# (3)
docker create --name both --cpus 0.5 --cpu-shares 512 busybox
#> 82e9c41003d31e55e37badc7a833cdd6de390540ef6ecf24c4c1f2c8a1f036fd
docker inspect both --format '{{.HostConfig.NanoCpus}} {{.HostConfig.CpuShares}}'
#> 500000000 512
docker create --cpus 0.5 --cpu-quota 50000 busybox
#> Error response from daemon: Conflicting options: Nano CPUs and CPU Quota cannot both be set
#! exit 1
# (4)
docker create --cpus 9999 busybox 2>&1 |
  grep --only-matching 'range of CPUs is from 0.01'
#> range of CPUs is from 0.01
docker create --cpu-share 512 busybox
#> unknown flag: --cpu-share
#>
#> Usage:  docker create [OPTIONS] IMAGE [COMMAND] [ARG...]
#>
#> Run 'docker create --help' for more information
#! exit 125
