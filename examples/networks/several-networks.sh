# (1)
docker network create back
#> b064ff46a0173f39a5bcf8ad9e6a02bc3e388275f191775233eed51c0ab5d083
docker network create front
#> a0d524dca68793c639f9a437b8a6947f229cb35ce2a2a29fe4472242f4fa04b8
docker run --detach --name web --network front --network back \
  busybox sleep infinity
#> 00806bdf3147497421dbc9b57b930ab2251efaa188579e3af4e1ec135f3ba6d5
docker inspect web --format \
  '{{range $name, $network := .NetworkSettings.Networks}}{{println $name $network.IPAddress}}{{end}}'
#> back 172.18.0.2
#> front 172.19.0.2
#>
# (2)
docker exec web ip route | grep --only-matching 'default via [^ ]*'
#> default via 172.18.0.1
# (3)
docker run --detach --name web-2 \
  --network name=front,alias=site,gw-priority=1 --network back \
  busybox sleep infinity
#> e87c223d629e3b0c18ce08fb2b1033bd02ef087a874c7807f902019c40fcd469
docker exec web-2 ip route | grep --only-matching 'default via [^ ]*'
#> default via 172.19.0.1
docker exec web nslookup -type=a site | grep '^Address: '
#> Address: 172.19.0.3
# (4)
docker run --rm --network front --network host busybox true
#> docker: conflicting options: cannot attach both user-defined and non-user-defined network-modes
#>
#> Run 'docker run --help' for more information
#! exit 125
