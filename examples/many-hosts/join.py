import docker

client = docker.from_env()
# (1)
node2 = docker.DockerClient(base_url="unix:///run/node2/docker.sock")
node3 = docker.DockerClient(base_url="unix:///run/node3/docker.sock")
info = node2.info()
print(f"{info['Name']}, swarm: {info['Swarm']['LocalNodeState']}")
#> node2, swarm: inactive
# (2)
client.swarm.init(advertise_addr="192.168.50.10")
# (3)
token = client.swarm.attrs["JoinTokens"]["Worker"]
node2.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
node3.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
# (4)
for node in sorted(
    client.nodes.list(), key=lambda node: node.attrs["Description"]["Hostname"]
):
    role = node.attrs["Spec"]["Role"]
    print(node.attrs["Description"]["Hostname"], node.attrs["Status"]["State"], role)
    #> node1 ready manager
    #> node2 ready worker
    #> node3 ready worker
# (5)
try:
    node2.nodes.list()
except docker.errors.APIError as error:
    print(error.explanation)
    #> This node is not a swarm manager. Worker nodes can't be used to view or modify cluster state. Please run this command on a manager node or promote the current node to a manager.
# (6)
try:
    node2.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
except docker.errors.APIError as error:
    print(error.explanation)
    #> This node is already part of a swarm. Use "docker swarm leave" to leave this swarm and join another one.
# (7)
for network in client.networks.list(filters={"scope": "swarm"}):
    print(network.name, network.attrs["Driver"])
    #> ingress overlay
