# (1)
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
for node in node2 node3; do
  docker --context $node swarm join --token "$token" 192.168.50.10:2377
done
#> ...
docker service create --quiet --name web --replicas 3 busybox httpd -f
#> ...
# (2)
docker node rm node3 2>&1 | grep --only-matching 'is not down.*'
#> is not down and can't be removed
# (3)
docker --context node3 swarm leave
#> Node left the swarm.
timeout 60 sh -c 'until docker node ls | grep --quiet "node3 .*Down"; do :; done'
docker node rm node3
#> node3
# (4)
docker node promote node2
#> Node node2 promoted to a manager in the swarm.
timeout 60 sh -c 'until docker node ls | grep --quiet "node2 .*Reachable"; do :; done'
docker swarm leave
#> Error response from daemon: You are attempting to leave the swarm on a node that is participating as a manager. Removing this node leaves 1 managers out of 2. Without a Raft quorum your swarm will be inaccessible. The only way to restore a swarm that has lost consensus is to reinitialize it with `--force-new-cluster`. Use `--force` to suppress this message.
#! exit 1
docker node demote node2
#> Manager node2 demoted in the swarm.
# (5)
timeout 60 sh -c 'until docker swarm leave 2>&1 | grep "last manager"; do :; done'
#> Error response from daemon: You are attempting to leave the swarm on a node that is participating as a manager. Removing the last manager erases all current state of the swarm. Use `--force` to ignore this message.
docker swarm leave --force
#> Node left the swarm.
docker node ls
#> Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
#! exit 1
