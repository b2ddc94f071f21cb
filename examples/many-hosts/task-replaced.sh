# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
docker service create --quiet --name web --replicas 2 busybox httpd -f
#> ...
docker run --detach --name alone busybox httpd -f
#> f1c4aab947950157c73a97160b1e95eef730e9d01a1641518288834244b7a58f
# (2)
docker kill alone
#> alone
docker kill "$(docker ps --quiet --filter name=web.1)"
#> b9daf690f028
# (3)
timeout 60 sh -c 'until docker service ps web | grep --quiet Failed; do :; done'
timeout 60 sh -c 'until docker service ls | grep --quiet 2/2; do :; done'
docker service ps --format '{{.Name}} {{.DesiredState}} {{.Error}}' web
#> web.1 Running
#> web.1 Shutdown "task: non-zero exit (137)"
#> web.2 Running
# (4)
docker ps --all --filter name=alone --format '{{.Names}} {{.Status}}'
#> alone Exited (137) 6 seconds ago
