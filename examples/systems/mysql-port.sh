# (1)
docker network create blog
#> 54482196f219d3f8f2c84ed6b47a196b17d1cd8e79b4410cc160428594991dd9
docker run --detach --name database --network blog --publish 3306:3306 \
  --volume db:/var/lib/mysql --env MYSQL_RANDOM_ROOT_PASSWORD=yes \
  --env MYSQL_USER=writer --env MYSQL_PASSWORD=ink mysql:9.7
#> df4d0db4adfc7b559248e589b62cd6248db14fcef01e5ca217adf6a32256fee7
docker exec --env MYSQL_PWD=ink database \
  mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping
#> mysqld is alive
# (2)
docker run --rm --network blog wordpress:7.1-apache curl --silent database:3306
#! exit 1
docker run --rm --network blog wordpress:7.1-apache \
  curl --silent --show-error database:3306
#> curl: (1) Received HTTP/0.9 when not allowed
#! exit 1
# (3)
docker run --rm --network blog --env MYSQL_PWD=ink mysql:9.7 \
  mysql --host database --user writer --execute 'SELECT "ahoy"'
#> ahoy
#> ahoy
# (4)
ip netns exec neighbour curl --silent --show-error 192.168.50.10:3306
#> curl: (1) Received HTTP/0.9 when not allowed
#! exit 1
# (5)
docker rm --force database
#> database
docker run --detach --name database --network blog --volume db:/var/lib/mysql mysql:9.7
#> 88e2b296ff9697e866941a05060a6e7bd2e8595f4cdc728acec074c4a1941815
docker exec --env MYSQL_PWD=ink database \
  mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping
#> mysqld is alive
ip netns exec neighbour curl --silent --show-error 192.168.50.10:3306
#> curl: (7) Failed to connect to 192.168.50.10:3306 after 0 ms: Could not connect to server
#! exit 7
