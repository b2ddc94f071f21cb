# (1)
docker run --detach --init --name web --memory 64m busybox sleep infinity
#> 426c64ce246cdf3c757b8afb1e8bcf6a3456a8441b3113a502391d3c8b3f35cc
docker run --detach --init --name db --memory 64m busybox sleep infinity
#> a8e3ca111cf5a088572168322cc5b3e2b7d306092ffbdffcbe3d93cfca4cb9da
docker update --cpuset-cpus 0 web db
#> web
#> db
docker exec web nproc
#> 1
# (2)
docker update --memory 256m web
#> Error response from daemon: Cannot update container 426c64ce246cdf3c757b8afb1e8bcf6a3456a8441b3113a502391d3c8b3f35cc: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time
#! exit 1
docker update --memory 256m --memory-swap 256m web
#> web
docker inspect web db --format \
  '{{.Name}} {{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}'
#> /web 268435456 268435456
#> /db 67108864 134217728
# (3)
docker update --memory 0 web
#> web
docker inspect web --format '{{.HostConfig.Memory}}'
#> 268435456
# (4)
docker update --memory 128m db cache
#> db
#> Error response from daemon: No such container: cache
#! exit 1
docker inspect db --format '{{.HostConfig.Memory}}'
#> 134217728
