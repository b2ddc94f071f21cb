# (1)
docker search busybox
#> Error response from daemon: Get "https://index.docker.io/v1/search?q=busybox&n=25": dial tcp: lookup index.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable
#! exit 1
# (2)
docker tag busybox toolbox
docker images --filter reference='busy*' --format '{{.Repository}}'
#> busybox
