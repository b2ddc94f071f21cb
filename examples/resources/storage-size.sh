# (1)
docker run --rm --storage-opt size=100m busybox true
#> docker: Error response from daemon: --storage-opt is supported only for overlay over xfs with 'pquota' mount option
#>
#> Run 'docker run --help' for more information
#! exit 125
# (2)
docker run --name writer busybox dd if=/dev/zero of=/file bs=1M count=3
#> 3+0 records in
#> 3+0 records out
docker ps --all --size --format '{{.Names}}: {{.Size}}'
#> writer: 3.15MB (virtual 5.17MB)
# (3)
docker run --rm --read-only --tmpfs /scratch:size=1m busybox touch /file
#> touch: /file: Read-only file system
#! exit 1
docker run --rm --read-only --tmpfs /scratch:size=1m busybox \
  dd if=/dev/zero of=/scratch/file bs=1k count=2000
#> dd: error writing '/scratch/file': No space left on device
#> 1025+0 records in
#> 1024+0 records out
#! exit 1
