# (1)
docker run --name five --pids-limit 5 busybox \
  sh -c 'for number in 1 2 3 4 5; do sleep 60 & done; wait'
#> sh: can't fork: Resource temporarily unavailable
#! exit 2
# (2)
docker run --name six --pids-limit 6 busybox \
  sh -c 'for number in 1 2 3 4 5; do sleep 0 & done; wait; echo done'
#> done
docker inspect five six --format \
  '{{.Name}} {{.State.ExitCode}} {{.HostConfig.PidsLimit}}'
#> /five 2 5
#> /six 0 6
