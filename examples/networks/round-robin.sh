# (1)
docker network create shop
#> 6763d96f4ea043b523f0cb116b78a062aa8cf6ae251e4489c26dfebfac2e8ddb
for number in 1 2 3; do
  docker run --detach --init --name "web-$number" \
    --network shop --network-alias web busybox sleep infinity
done
#> c52347bda7f6f32ab036e867fe99ba647a3ea97b69e1af053ab36b6a19a160d2
#> 5d0d30c807274c21551ace1869f12d13f00cc6bf135b22bdb5d547e3c88e5c02
#> ea3e9ad80c43657e35a70f9c533b9f23952305f7553e959bdb8e5aefb440a486
docker inspect web-1 web-2 web-3 \
  --format '{{.Name}} {{.NetworkSettings.Networks.shop.IPAddress}}'
#> /web-1 172.18.0.2
#> /web-2 172.18.0.3
#> /web-3 172.18.0.4
# (2)
docker run --detach --name client --network shop busybox sleep infinity
#> 9d62668953e75048a060eceb8bbe2f4582850c568a337d2872d04071f485f8db
docker exec client nslookup -type=a web | grep '^Address: ' | sort
#> Address: 172.18.0.2
#> Address: 172.18.0.3
#> Address: 172.18.0.4
# (3)
docker exec client sh -c '
  for lookup in $(seq 200); do
    nslookup -type=a web | grep "^Address: " | sed -n 1p
  done' > first-answers
sort --unique first-answers
#> Address: 172.18.0.2
#> Address: 172.18.0.3
#> Address: 172.18.0.4
# (4)
uniq --repeated first-answers | sort --unique
#> Address: 172.18.0.2
#> Address: 172.18.0.3
#> Address: 172.18.0.4
# (5)
docker stop web-2
#> web-2
docker exec client nslookup -type=a web | grep '^Address: ' | sort
#> Address: 172.18.0.2
#> Address: 172.18.0.4
