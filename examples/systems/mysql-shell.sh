# (1)
docker run --detach --name database --env MYSQL_RANDOM_ROOT_PASSWORD=yes \
  --env MYSQL_DATABASE=port --env MYSQL_USER=writer --env MYSQL_PASSWORD=ink mysql:9.7
#> c7d3bcdadf7d797ee49bd2e85e93af7816ca6275e12fd47280e8c1e7b18be00e
docker exec --env MYSQL_PWD=ink database \
  mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping
#> mysqld is alive
# (2)
docker exec --interactive --tty database mysql --user writer --password port
#> Enter password:
#< ink
#> ...
#> mysql>
#< CREATE TABLE ships (name TEXT);
#> ...
#> mysql>
#< INSERT INTO ships VALUES ("Aurora"), ("Beagle");
#> ...
#> mysql>
#< SELECT * FROM ships;
#> +--------+
#> | name   |
#> +--------+
#> | Aurora |
#> | Beagle |
#> +--------+
#> ...
#> mysql>
#< exit
#> Bye
# (3)
docker exec --interactive --tty --env PS1='inside> ' database bash --norc
#> inside>
#< echo $MYSQL_DATABASE $MYSQL_USER
#> port writer
#> inside>
#< exit
#> exit
