# (1)
docker run --rm --ulimit nofile=64:128 busybox sh -c 'ulimit -Sn; ulimit -Hn'
#> 64
#> 128
# (2)
docker run --rm --ulimit nofile=64:128 busybox sh -c 'ulimit -n 100; ulimit -n'
#> 100
docker run --rm --ulimit nofile=64:128 busybox sh -c 'ulimit -n 200'
#> sh: error setting limit: Operation not permitted
#! exit 1
# (3)
docker run --rm --ulimit fsize=1024 busybox dd if=/dev/zero of=/file bs=1k count=4
#> dd: error writing '/file': File too large
#> 2+0 records in
#> 1+0 records out
#! exit 1
# (4)
docker run --rm --ulimit nofile=128:64 busybox true
#> invalid argument "nofile=128:64" for "--ulimit" flag: ulimit soft limit must be less than or equal to hard limit: 128 > 64
#>
#> Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
#>
#> Run 'docker run --help' for more information
#! exit 125
