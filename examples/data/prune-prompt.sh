# (1)
docker volume create old-photos
#> old-photos
docker volume create --label keep=yes letters
#> letters
docker volume prune --all
#> WARNING! This will remove all local volumes not used by at least one container.
#> Are you sure you want to continue? [y/N]
# (2)
#< n
docker volume ls --quiet
#> letters
#> old-photos
# (3)
docker volume prune --all --filter label!=keep
#> WARNING! This will remove all local volumes not used by at least one container.
#> Are you sure you want to continue? [y/N]
#< y
#> Deleted Volumes:
#> old-photos
#>
#> Total reclaimed space: 0B
docker volume ls --quiet
#> letters
