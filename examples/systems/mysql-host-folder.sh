# (1)
mkdir data
docker run --detach --name database --mount type=bind,source=./data,target=/var/lib/mysql \
  --env MYSQL_RANDOM_ROOT_PASSWORD=yes --env MYSQL_DATABASE=port \
  --env MYSQL_USER=writer --env MYSQL_PASSWORD=ink mysql:9.7
#> 544ca9308facc095c418418825d935d05408210ac2e005a4ce25fc89a2da2562
docker exec --env MYSQL_PWD=ink database \
  mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping
#> mysqld is alive
# (2)
stat --format '%n belongs to %u' data/ibdata1 data/port
#> data/ibdata1 belongs to 999
#> data/port belongs to 999
# (3)
docker stop database
#> database
docker rm database
#> database
stat --format '%n is a %F' data/port
#> data/port is a directory
