# (1)
docker run --rm --volume ledger:/ledger busybox \
  sh -c 'echo paid > /ledger/january; chown 1000:1000 /ledger/january'
# (2)
mkdir backup
docker run --rm --volume ledger:/from:ro \
  --mount type=bind,source=./backup,target=/to \
  busybox tar -c -z -f /to/ledger.tar.gz -C /from .
tar --list --verbose --numeric-owner --file backup/ledger.tar.gz
#> drwxr-xr-x 0/0               0 2026-11-22 17:08 ./
#> -rw-r--r-- 1000/1000         5 2026-11-22 17:08 ./january
# (3)
docker volume create ledger-restored
#> ledger-restored
docker run --rm --volume ledger-restored:/to \
  --mount type=bind,source=./backup,target=/from,readonly \
  busybox tar -x -z -f /from/ledger.tar.gz -C /to
docker run --rm --volume ledger-restored:/ledger busybox \
  stat -c '%n %u:%g' /ledger/january
#> /ledger/january 1000:1000
# (4)
docker run --name bookkeeper --volume ledger:/ledger busybox cat /ledger/january
#> paid
docker export bookkeeper | tar --list ledger
#> ledger/
