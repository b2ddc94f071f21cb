# (1)
docker run --detach --name database --env MYSQL_RANDOM_ROOT_PASSWORD=yes \
  --env MYSQL_DATABASE=port --env MYSQL_USER=writer --env MYSQL_PASSWORD=ink mysql:9.7
#> dde1d6cdc4f96f6fdec65a24740f82b2a5cc87a25e87803534156d71f2153e3e
docker exec --env MYSQL_PWD=ink database \
  mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping
#> mysqld is alive
docker exec --env MYSQL_PWD=ink database mysql --user writer port --execute \
  'CREATE TABLE ships (name TEXT); INSERT INTO ships VALUES ("Aurora");'
# (2)
docker diff database | grep --count /var/lib/mysql
#> 0
#! exit 1
volume=$(docker inspect --format '{{range .Mounts}}{{.Name}}{{end}}' database)
# (3)
docker rm --force database
#> database
docker run --detach --name successor --volume "$volume":/var/lib/mysql mysql:9.7
#> 5790009bc080964c4dd2e4f4e99a6022f1323a6877170ef8a27d8beee5e6aaaf
docker exec --env MYSQL_PWD=ink successor \
  mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping
#> mysqld is alive
docker exec --env MYSQL_PWD=ink successor mysql --user writer port --execute 'TABLE ships'
#> name
#> Aurora
