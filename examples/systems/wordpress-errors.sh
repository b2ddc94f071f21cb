# (1)
docker network create blog
#> d00398f9f12362ba4101ea44f230c33d7d0cb2ef10779ef441982f5f37b01884
docker run --detach --name site --network blog --publish 8080:80 \
  --env WORDPRESS_DB_HOST=database --env WORDPRESS_DB_PASSWORD=ink wordpress:7.1-apache
#> 277f7819fdc4510eef069415e6e5070345c3351eb5670ab625d69836ad4ec2cc
timeout 60 sh -c 'until curl --silent --output page http://localhost:8080/; do :; done'
grep --only-matching '<h1>.*</h1>' page
#> <h1>Error establishing a database connection</h1>
# (2)
docker run --detach --name database --network blog \
  --env MYSQL_RANDOM_ROOT_PASSWORD=yes --env MYSQL_DATABASE=wordpress \
  --env MYSQL_USER=writer --env MYSQL_PASSWORD=ink mysql:9.7
#> 337994cdce9cd12d66dc69939c2f3a39e10880265a623b803e99d95eb700b90a
docker exec --env MYSQL_PWD=ink database \
  mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping
#> mysqld is alive
curl --silent http://localhost:8080/ | grep --only-matching '<h1>.*</h1>'
#> <h1>Error establishing a database connection</h1>
# (3)
docker exec --env MYSQL_PWD=ink database \
  mysql --host database --user 'example username'
#> ERROR 1045 (28000): Access denied for user 'example username'@'172.18.0.4' (using password: YES)
#! exit 1
# (4)
docker rm --force site
#> site
docker run --detach --name site --network blog --publish 8080:80 \
  --env WORDPRESS_DB_HOST=database --env WORDPRESS_DB_USER=writer \
  --env WORDPRESS_DB_PASSWORD=ink wordpress:7.1-apache
#> ce52a21e22dec0d3dfc546d5bac11ad92299ce0af3b1907a56132d7198d95331
curl --silent --fail --retry 150 --retry-delay 1 --retry-all-errors \
  --write-out '%{http_code} %{redirect_url}\n' http://localhost:8080/
#> 302 http://localhost:8080/wp-admin/install.php
