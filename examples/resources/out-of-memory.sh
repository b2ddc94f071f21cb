# (1)
docker run --name greedy --memory 20m --memory-swap 20m busybox tail /dev/zero
#! exit 137
# (2)
docker run --name parent --memory 20m --memory-swap 20m busybox \
  sh -c 'exec 2>&1; tail /dev/zero; echo "tail ended with $?, but I go on"'
#> Killed
#> tail ended with 137, but I go on
docker inspect greedy parent --format '{{.Name}} {{.State.ExitCode}}'
#> /greedy 137
#> /parent 0
# (3)
docker run --detach --init --name survivor --memory 20m --memory-swap 20m busybox \
  sleep infinity
#> 18821070a0d46dbb31f3685e2e218974d7af72b46873f57ecd110e297ba0bd1a
docker exec survivor tail /dev/zero
#! exit 137
timeout 60 sh -c 'until docker inspect survivor --format "{{.State.OOMKilled}}" |
  grep --quiet true; do :; done'
docker inspect survivor --format '{{.State.Status}} {{.State.OOMKilled}}'
#> running true
# (4)
docker run --detach --name victim --memory 20m --memory-swap 20m busybox \
  sleep infinity
#> 142ff0c8974ff9fe0c6acd8f2ba92d5bb6a309945d7a3902e62ea8ff34220f3e
docker kill victim
#> victim
docker wait victim
#> 137
docker inspect victim --format '{{.State.ExitCode}} {{.State.OOMKilled}}'
#> 137 false
