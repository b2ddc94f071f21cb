# (1)
docker create --name web --memory 200m --memory-reservation 100m busybox
#> 369cd4feabe2557570d79dfd785153750f64b2b9cae3f49ca1629adb6b3f677a
docker inspect web \
  --format '{{.HostConfig.Memory}} {{.HostConfig.MemoryReservation}}'
#> 209715200 104857600
docker create --memory 200m --memory-reservation 300m busybox
#> Error response from daemon: Minimum memory limit can not be less than memory reservation limit, see usage
#! exit 1
# (2)
docker run --rm busybox cat /proc/self/oom_score_adj
#> 0
docker run --rm --oom-score-adj 500 busybox cat /proc/self/oom_score_adj
#> 500
docker run --rm --oom-score-adj 5000 busybox true
#> docker: Error response from daemon: Invalid value 5000, range for oom score adj is [-1000, 1000]
#>
#> Run 'docker run --help' for more information
#! exit 125
