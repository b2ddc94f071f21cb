# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker network create --driver overlay --attachable shop
#> ...
# (2)
docker service create --quiet --name web --replicas 3 --network shop \
  --endpoint-mode dnsrr busybox sh -c 'hostname > index.html; exec httpd -f'
#> ...
# (3)
docker --context node2 run --detach --name client --network shop busybox sleep infinity
#> dc38c5d2ce06ceb74c0d879e7d71637633b8939df3fea47af4f6fb1440e938a0
docker --context node2 exec client nslookup -type=a web | grep '^Address: ' | sort
#> Address: 10.0.1.2
#> Address: 10.0.1.3
#> Address: 10.0.1.4
# (4)
docker --context node2 exec client nslookup -type=a tasks.web | grep --count '^Address: '
#> 3
# (5)
docker --context node2 exec client sh -c '
  for visit in $(seq 60); do wget -q -O - http://web; done' > visits
sort --unique visits | wc --lines
#> 3
wc --lines < visits
#> 60
# (6)
docker service scale --detach web=5
#> web scaled to 5
timeout 60 sh -c 'until [ "$(docker --context node2 exec client nslookup -type=a web |
  grep --count ^Address:.10)" = 5 ]; do :; done'
