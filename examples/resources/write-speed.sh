# (1)
device=$(df --output=source /var/lib/docker | tail --lines 1)
docker run --rm --volume data:/data busybox \
  time -f 'no limit: %es' dd if=/dev/zero of=/data/file bs=64k count=32 oflag=direct
#> 32+0 records in
#> 32+0 records out
#> no limit: 0.00s
# (2)
docker run --rm --volume data:/data --device-write-bps "$device:1mb" busybox \
  time -f 'writing: %es' dd if=/dev/zero of=/data/file bs=64k count=32 oflag=direct 2>&1 |
  tee writing
#> 32+0 records in
#> 32+0 records out
#> writing: 1.93s
awk 'END { print ($2 + 0 >= 1.5) ? "as slow as asked for" : "not slowed down" }' writing
#> as slow as asked for
# (3)
docker run --rm --volume data:/data --device-read-bps "$device:1mb" busybox \
  time -f 'reading: %es' dd if=/data/file of=/dev/null bs=64k count=32 iflag=direct 2>&1 |
  tee reading
#> 32+0 records in
#> 32+0 records out
#> reading: 1.91s
awk 'END { print ($2 + 0 >= 1.5) ? "as slow as asked for" : "not slowed down" }' reading
#> as slow as asked for
# (4)
docker run --rm --device-write-bps /dev/xvda:1mb busybox true
#> docker: Error response from daemon: stat /dev/xvda: no such file or directory
#>
#> Run 'docker run --help' for more information
#! exit 127
docker run --rm --device-write-bps /device/xvda:1mb busybox true
#> invalid argument "/device/xvda:1mb" for "--device-write-bps" flag: bad format for device path: /device/xvda:1mb
#>
#> Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
#>
#> Run 'docker run --help' for more information
#! exit 125
