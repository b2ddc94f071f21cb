# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet manager)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> This node joined a swarm as a manager.
#> This node joined a swarm as a manager.
timeout 60 sh -c 'until [ "$(docker node ls | grep --count Reachable)" = 2 ]; do :; done'
docker node ls --format '{{.Hostname}} {{.Status}} {{.ManagerStatus}}'
#> node1 Ready Leader
#> node2 Ready Reachable
#> node3 Ready Reachable
docker service create --quiet --name web --constraint node.hostname==node1 busybox httpd -f
#> ...
# (2)
kill -KILL "$(cat /run/node2/pid)"
timeout 60 sh -c 'until docker node ls | grep --quiet "node2 .*Unreachable"; do :; done'
docker node ls --format '{{.Hostname}} {{.ManagerStatus}}'
#> node1 Leader
#> node2 Unreachable
#> node3 Reachable
docker service update --quiet --detach --label-add lost=one web
#> web
# (3)
kill -KILL "$(cat /run/node3/pid)"
timeout 60 sh -c 'while docker node ls > /dev/null 2>&1; do :; done'
docker node ls
#> Error response from daemon: rpc error: code = Unknown desc = The swarm does not have a leader. It's possible that too few managers are online. Make sure more than half of the managers are online.
#! exit 1
# (4)
docker service scale --detach web=2
#> web: Error response from daemon: rpc error: code = Unknown desc = The swarm does not have a leader. It's possible that too few managers are online. Make sure more than half of the managers are online.
#! exit 1
docker ps --format '{{.Image}} {{.Command}}'
#> busybox:latest "httpd -f"
# (5)
docker swarm init --force-new-cluster --advertise-addr 192.168.50.10 > /dev/null
docker node ls --format '{{.Hostname}} {{.ManagerStatus}}'
#> node1 Leader
#> node2
#> node3
docker service ls --format '{{.Name}} {{.Replicas}}'
#> web 1/1
