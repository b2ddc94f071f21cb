# (1)
docker run --detach --init --name db busybox sleep infinity
#> 1649eb03e173221b7aba770777e1617dcece7075a999f78705b8f6a99a0e449d
docker run --detach --name app --link db:database busybox sleep infinity
#> cffdaf8a5cd07ddff94ba66f7cdd772d0a36ed3b62a91890c8051be1e66df2bd
docker exec app ping -c 1 database
#> PING database (172.17.0.2): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
# (2)
docker exec app grep database /etc/hosts
#> 172.17.0.2      database 1649eb03e173 db
# (3)
docker stop db
#> db
docker run --detach --name squatter busybox sleep infinity
#> cbf7d28b5ca3456d6163182c34902dd73a996e4705a66a65afbe3f7f12158216
docker start db
#> db
docker exec app grep database /etc/hosts
#> 172.17.0.4      database 1649eb03e173 db
# (4)
docker stop db
#> db
docker run --rm --name late --link db:database busybox true
#> docker: Error response from daemon: Cannot link to a non running container: /db AS /late/database
#>
#> Run 'docker run --help' for more information
#! exit 125
# (5)
docker network create shop
#> 5963e5f22c701020222b026dfea88da71beb63c4132536a286be97d52e0e0751
docker run --rm --network shop --link db:database busybox ping -c 1 database
#> ping: bad address 'database'
#! exit 1
