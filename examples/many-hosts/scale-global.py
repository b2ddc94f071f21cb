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
web = client.services.create("busybox", ["httpd", "-f"], name="web", init=True)
web.scale(4)
# (2)
monitor = client.services.create(
    "busybox",
    ["sleep", "infinity"],
    name="monitor",
    mode=docker.types.ServiceMode("global"),
)
wait_until(lambda: len(running(web)) == 4 and len(running(monitor)) == 3)
print("web", len(running(web)))
#> web 4
print("monitor", nodes_of(monitor))
#> monitor ['node1', 'node2', 'node3']
# (3)
try:
    monitor.scale(5)
except docker.errors.InvalidArgument as error:
    print(error)
    #> Cannot scale a global container
# (4)
web.reload()
web.scale(0)
wait_until(lambda: not running(web))
for service in (monitor, web):
    print(service.name, len(running(service)))
    #> monitor 3
    #> web 0
