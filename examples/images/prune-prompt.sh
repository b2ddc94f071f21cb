# (1)
docker run --name baker busybox sh -c 'echo bread > /shelf'
docker commit baker bakery:1
#> sha256:1251d7ec590064b19730076535339bc63c9b3e049cd27a68a2f2be687c704e16
docker commit baker bakery:2
#> sha256:2fcd9165f97e6fb17addf882d46eacc7b200645ffba59a37dc2a22c7654c4d1d
docker run --name customer bakery:2 true
# (2)
docker image prune
#> WARNING! This will remove all dangling images.
#> Are you sure you want to continue? [y/N]
#< y
#> Total reclaimed space: 0B
# (3)
docker image prune --all
#> WARNING! This will remove all images without at least one container associated to them.
#> Are you sure you want to continue? [y/N]
#< n
docker images --format '{{.Repository}}:{{.Tag}}' | sort
#> bakery:1
#> bakery:2
#> busybox:latest
# (4)
docker image prune --all
#> WARNING! This will remove all images without at least one container associated to them.
#> Are you sure you want to continue? [y/N]
#< y
#> Deleted Images:
#> untagged: bakery:1
#> deleted: sha256:1251d7ec590064b19730076535339bc63c9b3e049cd27a68a2f2be687c704e16
#>
#> Total reclaimed space: 0B
docker images --format '{{.Repository}}:{{.Tag}}' | sort
#> bakery:2
#> busybox:latest
