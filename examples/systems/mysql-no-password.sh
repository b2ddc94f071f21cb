# (1)
docker volume create db
#> db
docker run --detach --name database --volume db:/var/lib/mysql mysql:9.7
#> b447d2da48dcabe66f5081be6a25c52bc5b2f0c032df2d4194e490a1bd863c9a
docker wait database
#> 1
docker ps --all --format '{{.Names}}: {{.Status}}'
#> database: Exited (1) Less than a second ago
# (2)
docker logs --tail 5 database
#> 2026-11-22 19:24:16+00:00 [ERROR] [Entrypoint]: Database is uninitialized and password option is not specified
#>     You need to specify one of the following as an environment variable:
#>     - MYSQL_ROOT_PASSWORD
#>     - MYSQL_ALLOW_EMPTY_PASSWORD
#>     - MYSQL_RANDOM_ROOT_PASSWORD
# (3)
docker run --rm --volume db:/var/lib/mysql busybox ls -A /var/lib/mysql
