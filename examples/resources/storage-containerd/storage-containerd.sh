# (1)
sh engine start
docker context create spare --docker "host=unix://$PWD/engine.sock"
#> spare
#> Successfully created context "spare"
docker info --format '{{.Driver}}'
#> overlay2
docker --context spare info --format '{{.Driver}} {{.DriverStatus}}'
#> overlayfs [[driver-type io.containerd.snapshotter.v1]]
# (2)
docker save busybox | docker --context spare load --quiet
#> Loaded image: busybox:latest
docker --context spare run --name writer --network none --storage-opt size=10m busybox \
  dd if=/dev/zero of=/file bs=1M count=30
#> 30+0 records in
#> 30+0 records out
docker --context spare inspect --format '{{.HostConfig.StorageOpt}}' writer
#> map[size:10m]
# (3)
docker --context spare rm writer
#> writer
docker context rm spare
#> spare
sh engine stop
