# (1)
docker run --detach --init --name db busybox sleep infinity
#> 17ac1e19fdc8cc1950dbace47b48059bfadc333b4ed9046204df14b137356d74
docker run --detach --name app --link db:database busybox sleep infinity
#> 715dab5035882526e150ee80c0a42c0b82c57ea0b82bcce707b445988d9d4726
docker exec app ping -c 1 database
#> PING database (172.17.0.2): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
# (2)
docker exec app grep database /etc/hosts
#> 172.17.0.2      database 17ac1e19fdc8 db
# (3)
docker stop db
#> db
docker run --detach --name squatter busybox sleep infinity
#> 9f8156e9e176e17cac918d806ed5e1473e334ee63484e69c5fc5b8876efc8091
docker start db
#> db
docker exec app grep database /etc/hosts
#> 172.17.0.4      database 17ac1e19fdc8 db
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
#> 136247cbc7b2656291fa0c76b75774c5c6af4b96cb561b6b381f059ecb0397de
docker run --rm --network shop --link db:database busybox ping -c 1 database
#> ping: bad address 'database'
#! exit 1
