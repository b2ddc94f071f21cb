# (1)
mkdir --parents shelf/books
echo 'chapter one' > shelf/books/novel
ln --symbolic books/novel shelf/favourite
ln --symbolic books shelf/all
ln --symbolic nowhere shelf/lost
docker create --name library busybox
#> 5d73dfb6c581adbde9299756db6ad3fe85b7ef2344934c0a9d4497dd4085b72e
# (2)
docker cp --quiet shelf/favourite library:/tmp/link
docker cp --quiet --follow-link shelf/favourite library:/tmp/file
docker cp --quiet shelf/all library:/tmp/link-to-folder
docker cp --quiet shelf/all/ library:/tmp/folder
docker cp --quiet --follow-link shelf library:/tmp/shelf
docker cp library:/tmp - | tar --list --verbose
#> drwxrwxrwt 0/0               0 2026-11-22 17:08 tmp/
#> -rw-r--r-- 0/0              12 2026-11-22 17:08 tmp/file
#> drwxr-xr-x 0/0               0 2026-11-22 17:08 tmp/folder/
#> -rw-r--r-- 0/0              12 2026-11-22 17:08 tmp/folder/novel
#> lrwxrwxrwx 0/0               0 2026-11-22 17:08 tmp/link -> books/novel
#> lrwxrwxrwx 0/0               0 2026-11-22 17:08 tmp/link-to-folder -> books
#> drwxr-xr-x 0/0               0 2026-11-22 17:08 tmp/shelf/
#> lrwxrwxrwx 0/0               0 2026-11-22 17:08 tmp/shelf/all -> books
#> drwxr-xr-x 0/0               0 2026-11-22 17:08 tmp/shelf/books/
#> -rw-r--r-- 0/0              12 2026-11-22 17:08 tmp/shelf/books/novel
#> lrwxrwxrwx 0/0               0 2026-11-22 17:08 tmp/shelf/favourite -> books/novel
#> lrwxrwxrwx 0/0               0 2026-11-22 17:08 tmp/shelf/lost -> nowhere
# (3)
docker cp --quiet --follow-link shelf/lost library:/tmp
#> lstat /home/reader/symbolic-links/shelf/nowhere: no such file or directory
#! exit 1
# (4)
docker cp --quiet library:/tmp/link .
readlink link
#> books/novel
cat link
#> cat: link: No such file or directory
#! exit 1
