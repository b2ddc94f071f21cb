# (1)
docker build --quiet --tag ledger .
#> sha256:4f0a595e7e012e2c8a558f36c93ff4b471c9e9bdbc633d3d186330a895f16332
docker run --detach --init --name desk ledger sleep infinity
#> 50df2807478638f1898acb9b94cd6076ec7404b2aa8b4b3a60116a8248fd9e71
docker exec desk stat -c '%n has %h names' /ledger/first /ledger/second
#> /ledger/first has 2 names
#> /ledger/second has 2 names
# (2)
docker exec desk sh -c 'echo two >> /ledger/first'
docker exec desk tail /ledger/first /ledger/second
#> ==> /ledger/first <==
#> one
#> two
#>
#> ==> /ledger/second <==
#> one
# (3)
docker exec desk sh -c 'echo one > /tmp/first; ln /tmp/first /tmp/second'
docker exec desk sh -c 'echo two >> /tmp/first; cat /tmp/second'
#> one
#> two
docker cp desk:/tmp - | tar --list --verbose
#> drwxrwxrwt 0/0               0 2026-11-22 17:08 tmp/
#> -rw-r--r-- 0/0               8 2026-11-22 17:08 tmp/first
#> hrw-r--r-- 0/0               0 2026-11-22 17:08 tmp/second link to tmp/first
# (4)
docker exec desk ln /ledger /archive
#> ln: /archive: Operation not permitted
#! exit 1
docker run --rm --volume shared:/left --volume shared:/right busybox \
  sh -c 'touch /left/page; ln /left/page /right/copy'
#> ln: /right/copy: Invalid cross-device link
#! exit 1
