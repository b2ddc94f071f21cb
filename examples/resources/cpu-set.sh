# (1)
docker run --rm --cpuset-cpus 0 busybox nproc
#> 1
docker run --rm --cpuset-cpus 0 busybox grep Cpus_allowed_list /proc/self/status
#> Cpus_allowed_list:      0
# (2)
docker run --detach --init --name worker --cpuset-cpus 0 busybox sleep infinity
#> 9b5450c15a6efe73ab921adf5c4fae8602df558f720fe6e71070f8295349b391
docker run --detach --init --name rival --cpuset-cpus 0 busybox sleep infinity
#> 8f429d0084f59e83aaa1c6397337c8f74c00724a0ffaed1e156a0528dd8054f8
docker inspect worker rival \
  --format '{{.Name}} {{.State.Status}} {{.HostConfig.CpusetCpus}}'
#> /worker running 0
#> /rival running 0
# (3)
docker run --rm --cpuset-cpus "$(nproc)" busybox true 2> message
#! exit 125
grep --only-matching 'Requested CPUs are not available' message
#> Requested CPUs are not available
