# (1)
mkdir --parents shelf/books
echo 'chapter one' > shelf/books/novel
ln --symbolic books/novel shelf/favourite
ln --symbolic books shelf/all
ln --symbolic nowhere shelf/lost
docker create --name library busybox
#> f7769ecf3c3413749c0248f6914d1d95fa997a0e7717a38fc41fb74d41278464
# (2)
docker cp --quiet shelf/favourite library:/tmp/link
docker cp --quiet --follow-link shelf/favourite library:/tmp/file
docker cp --quiet shelf/all library:/tmp/link-to-folder
docker cp --quiet shelf/all/ library:/tmp/folder
docker cp --quiet --follow-link shelf library:/tmp/shelf
docker cp library:/tmp - | tar --list --verbose
#> drwxrwxrwt 0/0               0 2026-11-22 15:56 tmp/
#> -rw-r--r-- 0/0              12 2026-11-22 15:56 tmp/file
#> drwxr-xr-x 0/0               0 2026-11-22 15:56 tmp/folder/
#> -rw-r--r-- 0/0              12 2026-11-22 15:56 tmp/folder/novel
#> lrwxrwxrwx 0/0               0 2026-11-22 15:56 tmp/link -> books/novel
#> lrwxrwxrwx 0/0               0 2026-11-22 15:56 tmp/link-to-folder -> books
#> drwxr-xr-x 0/0               0 2026-11-22 15:56 tmp/shelf/
#> lrwxrwxrwx 0/0               0 2026-11-22 15:56 tmp/shelf/all -> books
#> drwxr-xr-x 0/0               0 2026-11-22 15:56 tmp/shelf/books/
#> -rw-r--r-- 0/0              12 2026-11-22 15:56 tmp/shelf/books/novel
#> lrwxrwxrwx 0/0               0 2026-11-22 15:56 tmp/shelf/favourite -> books/novel
#> lrwxrwxrwx 0/0               0 2026-11-22 15:56 tmp/shelf/lost -> nowhere
# (3)
docker cp --quiet --follow-link shelf/lost library:/tmp
#> lstat /home/reader/symbolic-links/shelf/nowhere: no such file or directory
#! exit 1
# (4)
docker cp --quiet library:/tmp/link .
cat link
#> cat: link: No such file or directory
#! exit 1
