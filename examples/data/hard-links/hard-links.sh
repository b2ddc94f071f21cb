# (1)
docker build --quiet --tag ledger .
#> sha256:544137a131ba49f7c9a9f72badbbeed258b5cb81a823b40c91c4692cfba61517
docker run --detach --init --name desk ledger sleep infinity
#> 9d7a57f978c549fc91200492842c09bc4f42d2c7c83cbe201cbe9269e8e2659e
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
#> drwxrwxrwt 0/0               0 2026-11-22 16:02 tmp/
#> -rw-r--r-- 0/0               8 2026-11-22 16:02 tmp/first
#> hrw-r--r-- 0/0               0 2026-11-22 16:02 tmp/second link to tmp/first
# (4)
docker exec desk ln /ledger /archive
#> ln: /archive: Operation not permitted
#! exit 1
docker run --rm --volume shared:/left --volume shared:/right busybox \
  sh -c 'touch /left/page; ln /left/page /right/copy'
#> ln: /right/copy: Invalid cross-device link
#! exit 1
