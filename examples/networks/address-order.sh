# (1)
docker run --detach --init --name web busybox sleep infinity
#> 64b17273f017e1915d88747b37f9bc99328b1850fde80e6367bd430f800b1e75
docker run --detach --init --name db busybox sleep infinity
#> 8c411226069025d582d4deba048577302a00fd7fb8944e423f2ee5c989205cca
format='{{.Name}} {{with .NetworkSettings.Networks.bridge}}{{.IPAddress}} {{.MacAddress}}{{end}}'
docker inspect --format "$format" web db
#> /web 172.17.0.2 2e:e7:16:ff:11:e5
#> /db 172.17.0.3 2a:71:b1:e0:09:e6
# (2)
docker stop web db
#> web
#> db
docker inspect --format "$format" web db
#> /web
#> /db
# (3)
docker start db
#> db
docker start web
#> web
docker inspect --format "$format" web db
#> /web 172.17.0.3 7e:c6:dc:28:9a:e5
#> /db 172.17.0.2 16:7e:c3:cc:36:7b
