import collections
import time

import docker

client = docker.from_env()

def wait_until(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "not within a minute"

def running(service):
    tasks = service.tasks(filters={"desired-state": "running"})
    return [task for task in tasks if task["Status"]["State"] == "running"]

def nodes_of(service):
    names = {n.id: n.attrs["Description"]["Hostname"] for n in client.nodes.list()}
    return sorted(names[task["NodeID"]] for task in running(service))

# (1)
client.swarm.init(advertise_addr="192.168.50.10")
token = client.swarm.attrs["JoinTokens"]["Worker"]
for name in ("node2", "node3"):
    node = docker.DockerClient(base_url=f"unix:///run/{name}/docker.sock")
    node.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
# (2)
web = client.services.create(
    "busybox",
    ["httpd", "-f"],
    name="web",
    mode=docker.types.ServiceMode("replicated", replicas=6),
)
wait_until(lambda: len(running(web)) == 6)
# (3)
for service in client.services.list(status=True):
    status = service.attrs["ServiceStatus"]
    print(service.name, status["RunningTasks"], "of", status["DesiredTasks"])
    #> web 6 of 6
# (4)
print(dict(collections.Counter(nodes_of(web))))
#> {'node1': 2, 'node2': 2, 'node3': 2}
# (5)
node2 = docker.DockerClient(base_url="unix:///run/node2/docker.sock")
print(
    len(node2.containers.list(filters={"label": "com.docker.swarm.service.name=web"}))
)
#> 2
# (6)
web.remove()
print(client.services.list())
#> []
