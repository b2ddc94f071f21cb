# (1)
docker run --detach --name database --env MYSQL_ROOT_PASSWORD=open-sesame mysql:9.7
#> 05074e157175f2d375c101aae6de8a8d5bcb6926c847bb3c7169dad318100504
docker inspect --format '{{index .Config.Env 0}}' database
#> MYSQL_ROOT_PASSWORD=open-sesame
docker run --rm --link database:mysql busybox env | grep sesame
#> MYSQL_ENV_MYSQL_ROOT_PASSWORD=open-sesame
# (2)
mkdir secrets
echo open-sesame > secrets/root
docker run --detach --name careful --env MYSQL_ROOT_PASSWORD_FILE=/run/secrets/root \
  --mount type=bind,source=./secrets,target=/run/secrets,readonly mysql:9.7
#> bf78ce81cd4e730bb22638348f3983240ea4e306a4e8c386e7359ebec9dde8d8
docker inspect --format '{{index .Config.Env 0}}' careful
#> MYSQL_ROOT_PASSWORD_FILE=/run/secrets/root
docker run --rm --link careful:mysql busybox env | grep sesame
#! exit 1
# (3)
docker run --rm --env MYSQL_ROOT_PASSWORD=open-sesame \
  --env MYSQL_ROOT_PASSWORD_FILE=/run/secrets/root mysql:9.7
#> ...
#> 2026-11-22 19:24:35+00:00 [ERROR] [Entrypoint]: Both MYSQL_ROOT_PASSWORD and MYSQL_ROOT_PASSWORD_FILE are set (but are exclusive)
#! exit 1
