# (1)
docker run --detach --name web nginx:1.26
#> 72f5238b3b356384c7eacf744df509aa20216fd264a3324012c113e3bd2007e6
curl --silent --retry 20 --retry-connrefused http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
docker exec web ifconfig
#> OCI runtime exec failed: exec failed: unable to start container process: exec: "ifconfig": executable file not found in $PATH
#! exit 127
# (2)
docker run --detach --name tools --network container:web busybox sleep infinity
#> 07673eb7bdf26f9ea3a596fc09ca5d28675750ff64b996f868fa3083963b8807
docker exec tools ifconfig eth0
#> eth0      Link encap:Ethernet  HWaddr DE:AF:05:BF:12:E1
#>           inet addr:172.17.0.2  Bcast:172.17.255.255  Mask:255.255.0.0
#> ...
# (3)
docker exec tools wget -q -O - http://localhost | grep title
#> <title>Welcome to nginx!</title>
docker exec web hostname
#> 72f5238b3b35
docker exec tools hostname
#> 72f5238b3b35
docker exec tools ls /etc/nginx
#> ls: /etc/nginx: No such file or directory
#! exit 1
# (4)
docker run --rm --network container:web --publish 8080:80 busybox true
#> docker: Error response from daemon: conflicting options: port publishing and the container type network mode
#>
#> Run 'docker run --help' for more information
#! exit 125
docker network create shop
#> d929a5b9b0112f6ec773af0198dd4e3f2e214126f59849e4bb4633233d3bc323
docker network connect shop tools
#> Error response from daemon: container sharing network namespace with another container or host cannot be connected to any other network
#! exit 1
# (5)
docker restart web
#> web
docker exec tools ip -oneline -4 address
#> 1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
docker restart --timeout 0 tools
#> tools
docker exec tools ip -oneline -4 address
#> 1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
#> 2: eth0    inet 172.17.0.2/16 brd 172.17.255.255 scope global eth0\       valid_lft forever preferred_lft forever
