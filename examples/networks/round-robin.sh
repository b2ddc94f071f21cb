# (1)
docker network create shop
#> 38201562572f642bfd35bbd2519b14f31f483ef59d5f3c8ba37ddccdecf03136
for number in 1 2 3; do
  docker run --detach --init --name "web-$number" \
    --network shop --network-alias web busybox sleep infinity
done
#> 0d6e2d5535ecb55c65d46b89e372e34f77cb7ebeec1fecb69c8b4a3508e47fae
#> d90548c802488803ba7c6ad72c225de528cf1bc578b87cb5b732cbef9b17ccf0
#> 0eb00ac414f5aa48b12e8e6e1eae970a957a68868a9d6fec6d5eefbdbcebd037
docker inspect web-1 web-2 web-3 \
  --format '{{.Name}} {{.NetworkSettings.Networks.shop.IPAddress}}'
#> /web-1 172.18.0.2
#> /web-2 172.18.0.3
#> /web-3 172.18.0.4
# (2)
docker run --detach --name client --network shop busybox sleep infinity
#> 54e752a833722c75f641d9d440f57dd0429677948d283545339fb06189c47d27
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
