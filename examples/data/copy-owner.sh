# (1)
echo secret > key.txt
chown 1234:5678 key.txt
docker create --name app --user 1000:2000 busybox
#> 74b386df019700658a1a81bd59242474a9ae29804572e11c1db7925c44e00f24
# (2)
docker cp --quiet key.txt app:/tmp/plain
docker cp --quiet --archive key.txt app:/tmp/archived
docker cp app:/tmp - | tar --list --verbose --numeric-owner
#> drwxrwxrwt 0/0               0 2026-11-22 15:56 tmp/
#> -rw-r--r-- 1000/2000         7 2026-11-22 15:56 tmp/archived
#> -rw-r--r-- 1234/5678         7 2026-11-22 15:56 tmp/plain
# (3)
docker cp --quiet app:/tmp/plain back.txt
stat --format '%u:%g' back.txt
#> 0:0
