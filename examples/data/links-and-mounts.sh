# (1)
mkdir books
echo 'chapter one' > books/novel
ln --symbolic novel books/relative
ln --symbolic "$PWD"/books/novel books/absolute
cat books/relative books/absolute
#> chapter one
#> chapter one
# (2)
docker run --rm --mount type=bind,source=./books,target=/books busybox \
  cat /books/relative
#> chapter one
docker run --rm --mount type=bind,source=./books,target=/books busybox \
  ls /books
#> absolute
#> novel
#> relative
docker run --rm --mount type=bind,source=./books,target=/books busybox \
  cat /books/absolute
#> cat: can't open '/books/absolute': No such file or directory
#! exit 1
# (3)
docker run --rm --volume shared:/left --tmpfs /right busybox \
  sh -c 'echo page > /left/page; ln -s /left/page /right/copy; cat /right/copy'
#> page
