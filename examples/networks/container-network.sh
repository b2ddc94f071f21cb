# (1)
docker run --detach --name web nginx:1.26
#> 0427687db29dbdb249be4920687654785527c0d5aca19ca3134bb53b23770ec0
curl --silent --retry 20 --retry-all-errors http://172.17.0.2 | grep title
#> <title>Welcome to nginx!</title>
docker exec web ifconfig
#> OCI runtime exec failed: exec failed: unable to start container process: exec: "ifconfig": executable file not found in $PATH
#! exit 127
# (2)
docker run --detach --name tools --network container:web busybox sleep infinity
#> be6d1308393f74a5b5545f35b88b7d629773b74077f75d7f431b6539b08ea5a5
docker exec tools ifconfig eth0
#> eth0      Link encap:Ethernet  HWaddr 12:45:3D:8A:1C:0D
#>           inet addr:172.17.0.2  Bcast:172.17.255.255  Mask:255.255.0.0
#> ...
# (3)
docker exec tools wget -q -O - http://localhost | grep title
#> <title>Welcome to nginx!</title>
docker exec web hostname
#> 0427687db29d
docker exec tools hostname
#> 0427687db29d
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
#> f600172c8a83d9ca80e428676968c6e18289adcc30d61a1738f037c42ee58dcb
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
