# (1)
docker build --quiet --tag blob .
#> sha256:c1d904b5a4e2eb3a5e701f82c071ae43b8dc36beb52c4d50d4b9b12045b4fafc
docker rmi blob
#> Untagged: blob:latest
#> Deleted: sha256:c1d904b5a4e2eb3a5e701f82c071ae43b8dc36beb52c4d50d4b9b12045b4fafc
docker buildx du | grep ^Total
#> Total:          5MB
# (2)
docker builder prune --all
#> WARNING! This will remove all build cache. Are you sure you want to continue? [y/N]
#< n
# (3)
docker builder prune --all
#> WARNING! This will remove all build cache. Are you sure you want to continue? [y/N]
#< y
#> ...
#> Total:  5MB
docker buildx du | grep ^Total
#> Total:          0B
