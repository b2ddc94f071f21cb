# (1)
docker run --rm busybox df /dev/shm
#> Filesystem           1K-blocks      Used Available Use% Mounted on
#> shm                      65536         0     65536   0% /dev/shm
# (2)
docker run --rm --shm-size 1m busybox \
  dd if=/dev/zero of=/dev/shm/queue bs=1k count=2000
#> dd: error writing '/dev/shm/queue': No space left on device
#> 1025+0 records in
#> 1024+0 records out
#! exit 1
# (3)
docker run --rm --shm-size 128m busybox df /dev/shm
#> Filesystem           1K-blocks      Used Available Use% Mounted on
#> shm                     131072         0    131072   0% /dev/shm
