# (1)
mkdir pages
echo 'first draft' > pages/index.html
docker run --detach --init --name web \
  --mount type=bind,source=./pages,target=/pages busybox sleep infinity
#> 0af66d64eb863b54b1e85308b946e80ced3418730cbfdf8fccd5222dbe1da554
docker exec web cat /pages/index.html
#> first draft
# (2)
echo 'second draft' > pages/index.html
docker exec web cat /pages/index.html
#> second draft
# (3)
docker exec web touch /pages/from-inside
stat --format '%n belongs to %U' pages/from-inside
#> pages/from-inside belongs to root
# (4)
docker run --rm --user 1000:1000 \
  --mount type=bind,source=./pages,target=/pages busybox touch /pages/mine
#> touch: /pages/mine: Permission denied
#! exit 1
# (5)
docker rm --force web
#> web
ls pages
#> from-inside  index.html
