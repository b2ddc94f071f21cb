# (1)
docker build --quiet --tag modest .
#> sha256:e3e7f490b6b4c40103f5733ea03e61dd18c851d64ee7c2b93b0027c819f39c8c
docker run --rm modest
#> 1000
#> 1000
#> 1000 mine.txt
#> 0 theirs.txt
# (2)
docker run --rm modest touch /app/new.txt
#> touch: /app/new.txt: Permission denied
#! exit 1
# (3)
docker run --detach --name app modest sleep infinity
#> ab6a450b08389159c29589401013680b1eed25cfa0096e59a0f87745f4eec104
docker exec app id -u
#> 1000
docker exec --user 0 app id -u
#> 0
docker run --rm --user 2000 modest id -u
#> 2000
