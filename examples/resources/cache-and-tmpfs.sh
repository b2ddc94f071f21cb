# (1)
docker run --name disk --memory 20m --memory-swap 20m busybox \
  dd if=/dev/zero of=/file bs=1M count=30
#> 30+0 records in
#> 30+0 records out
# (2)
docker run --name memory --memory 20m --memory-swap 20m --tmpfs /scratch busybox \
  dd if=/dev/zero of=/scratch/file bs=1M count=30
#! exit 137
# (3)
docker run --name bounded --memory 20m --memory-swap 20m \
  --tmpfs /scratch:size=10m busybox \
  dd if=/dev/zero of=/scratch/file bs=1M count=30
#> dd: error writing '/scratch/file': No space left on device
#> 11+0 records in
#> 10+0 records out
#! exit 1
docker inspect disk memory bounded --format '{{.Name}} {{.State.ExitCode}}'
#> /disk 0
#> /memory 137
#> /bounded 1
