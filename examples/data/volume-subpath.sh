# (1)
docker run --rm --volume archive:/archive busybox \
  sh -c 'mkdir -p /archive/2026/may; echo rain > /archive/2026/may/diary'
# (2)
docker run --rm \
  --mount type=volume,source=archive,target=/may,volume-subpath=2026/may \
  busybox cat /may/diary
#> rain
# (3)
docker run --rm \
  --mount type=volume,source=archive,target=/may,volume-subpath=../elsewhere \
  busybox true
#> docker: Error response from daemon: invalid mount config for type "volume": subpath must be a relative path within the volume
#>
#> Run 'docker run --help' for more information
#! exit 125
# (4)
docker run --rm \
  --mount type=volume,source=archive,target=/may,volume-subpath=2027/may \
  busybox true
#> docker: Error response from daemon: cannot access path /var/lib/docker/volumes/archive/_data/2027/may: lstat /var/lib/docker/volumes/archive/_data/2027: no such file or directory
#>
#> Run 'docker run --help' for more information
#! exit 127
