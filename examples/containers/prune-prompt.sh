# (1)
docker run --name report busybox true
docker create --name planned --label keep=yes busybox
#> 94cde4a908000b98928d5c5d6663944245316fa330bc30f9334cecf830f6d638
docker run --detach --name open busybox sleep infinity
#> 6aee0bd10cc020da06b1f214ab04366e938da199efb832a562a7ff967db3a37f
docker container prune
#> WARNING! This will remove all stopped containers.
#> Are you sure you want to continue? [y/N]
#< n
# (2)
docker container prune --filter label!=keep
#> WARNING! This will remove all stopped containers.
#> Are you sure you want to continue? [y/N]
#< y
#> Deleted Containers:
#> 383f559012fc1ca409915e602f9cfdbbfa7849f3a31a78292f776c44d915752e
#>
#> Total reclaimed space: 0B
docker ps --all --format '{{.Names}}: {{.State}}'
#> open: running
#> planned: created
