# (1)
docker context ls --format '{{.Name}} {{.DockerEndpoint}}'
#> default unix:///var/run/docker.sock
#> node2 unix:///run/node2/docker.sock
#> node3 unix:///run/node3/docker.sock
docker --context node2 info --format '{{.Name}}, swarm: {{.Swarm.LocalNodeState}}'
#> node2, swarm: inactive
# (2)
docker swarm init --advertise-addr 192.168.50.10
#> ...
#> To add a worker to this swarm, run the following command:
#> ...
# (3)
token=$(docker swarm join-token --quiet worker)
docker --context node2 swarm join --token "$token" 192.168.50.10:2377
#> This node joined a swarm as a worker.
docker --context node3 swarm join --token "$token" 192.168.50.10:2377
#> This node joined a swarm as a worker.
# (4)
docker node ls --format 'table {{.Hostname}}\t{{.Status}}\t{{.Availability}}\t{{.ManagerStatus}}'
#> HOSTNAME   STATUS    AVAILABILITY   MANAGER STATUS
#> node1      Ready     Active         Leader
#> node2      Ready     Active
#> node3      Ready     Active
# (5)
docker --context node2 node ls
#> Error response from daemon: This node is not a swarm manager. Worker nodes can't be used to view or modify cluster state. Please run this command on a manager node or promote the current node to a manager.
#! exit 1
# (6)
docker --context node2 swarm join --token "$token" 192.168.50.10:2377
#> Error response from daemon: This node is already part of a swarm. Use "docker swarm leave" to leave this swarm and join another one.
#! exit 1
# (7)
docker network ls --filter scope=swarm --format '{{.Name}} {{.Driver}}'
#> ingress overlay
