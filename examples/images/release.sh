# (1)
docker run --rm debian:trixie-slim \
  grep -E '^(ID|VERSION_ID|VERSION_CODENAME)=' /etc/os-release
#> VERSION_ID="13"
#> VERSION_CODENAME=trixie
#> ID=debian
# (2)
docker run --rm busybox cat /etc/os-release
#> cat: can't open '/etc/os-release': No such file or directory
#! exit 1
# (3)
docker run --rm node:20-slim node --version | cut --delimiter . --fields 1
#> v20
[[ $(date --iso-8601) > 2026-04-30 ]] && echo 'out of support'
#> out of support
