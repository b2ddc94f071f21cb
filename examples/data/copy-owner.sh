# (1)
echo secret > key.txt
chown 1234:5678 key.txt
docker create --name app --user 1000:2000 busybox
#> ceafd858dd768f942876e0ef3ee57683b0a9b9b2972584c92aafbc47f02e0be8
# (2)
docker cp --quiet key.txt app:/tmp/plain
docker cp --quiet --archive key.txt app:/tmp/archived
docker cp app:/tmp - | tar --list --verbose --numeric-owner
#> drwxrwxrwt 0/0               0 2026-11-22 17:08 tmp/
#> -rw-r--r-- 1000/2000         7 2026-11-22 17:08 tmp/archived
#> -rw-r--r-- 1234/5678         7 2026-11-22 17:08 tmp/plain
# (3)
docker cp --quiet app:/tmp/plain back.txt
stat --format '%u:%g' back.txt
#> 0:0
