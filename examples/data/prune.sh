# (1)
docker volume create plans
#> plans
docker run --name writer --volume sketches:/sketches busybox \
  dd if=/dev/urandom of=/sketches/one bs=1M count=1
#> 1+0 records in
#> 1+0 records out
docker run --name gone --volume /cache busybox \
  dd if=/dev/urandom of=/cache/two bs=1M count=1
#> 1+0 records in
#> 1+0 records out
docker rm gone
#> gone
docker system df
#> TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
#> Images          1         1         2.025MB   0B (0%)
#> Containers      1         0         0B        0B
#> Local Volumes   3         1         2.097MB   1.049MB (50%)
#> Build Cache     0         0         0B        0B
# (2)
docker volume prune --force
#> Deleted Volumes:
#> fdabf719bc81ade1797de1c06b51ba39b648fcfde39d915593ed960e60f167c6
#>
#> Total reclaimed space: 1.049MB
docker volume ls --quiet
#> plans
#> sketches
# (3)
docker volume prune --all --force
#> Deleted Volumes:
#> plans
#>
#> Total reclaimed space: 0B
docker volume ls --quiet
#> sketches
# (4)
docker rm writer
#> writer
docker system df
#> TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
#> Images          1         0         2.025MB   2.025MB (100%)
#> Containers      0         0         0B        0B
#> Local Volumes   1         0         1.049MB   1.049MB (100%)
#> Build Cache     0         0         0B        0B
docker volume prune --all --force
#> Deleted Volumes:
#> sketches
#>
#> Total reclaimed space: 1.049MB
