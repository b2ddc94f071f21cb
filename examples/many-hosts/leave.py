import time

import docker

client = docker.from_env()

def wait_until(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "not within a minute"

def node_named(hostname):
    return client.nodes.list(filters={"name": hostname})[0]

# (1)
client.swarm.init(advertise_addr="192.168.50.10")
token = client.swarm.attrs["JoinTokens"]["Worker"]
for name in ("node2", "node3"):
    node = docker.DockerClient(base_url=f"unix:///run/{name}/docker.sock")
    node.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
node3 = docker.DockerClient(base_url="unix:///run/node3/docker.sock")
web = client.services.create(
    "busybox",
    ["httpd", "-f"],
    name="web",
    mode=docker.types.ServiceMode("replicated", replicas=3),
)
wait_until(
    lambda: [
        task["Status"]["State"] for task in web.tasks({"desired-state": "running"})
    ]
    == ["running"] * 3
)
# (2)
try:
    client.api.remove_node(node_named("node3").id)
except docker.errors.APIError as error:
    print("is not down" in error.explanation)
    #> True
# (3)
node3.swarm.leave()
wait_until(lambda: node_named("node3").attrs["Status"]["State"] == "down")
client.api.remove_node(node_named("node3").id)
# (4)
node2 = node_named("node2")
node2.update({**node2.attrs["Spec"], "Role": "manager"})
wait_until(
    lambda: node_named("node2").attrs.get("ManagerStatus", {}).get("Reachability")
    == "reachable"
)
node2 = node_named("node2")
node2.update({**node2.attrs["Spec"], "Role": "worker"})
wait_until(lambda: "ManagerStatus" not in node_named("node2").attrs)
# (5)
try:
    client.swarm.leave()
except docker.errors.APIError as error:
    print(error.explanation)
    #> You are attempting to leave the swarm on a node that is participating as a manager. Removing the last manager erases all current state of the swarm. Use `--force` to ignore this message.
client.swarm.leave(force=True)
try:
    client.nodes.list()
except docker.errors.APIError as error:
    print(error.explanation)
    #> This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
