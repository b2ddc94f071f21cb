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

def join(name):
    worker = docker.DockerClient(base_url=f"unix:///run/{name}/docker.sock")
    worker.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
    return worker

# (1)
client.swarm.init(advertise_addr="192.168.50.10")
token = client.swarm.attrs["JoinTokens"]["Worker"]
node2 = join("node2")
diary = client.services.create(
    "busybox",
    ["sleep", "infinity"],
    name="diary",
    init=True,
    constraints=["node.role==worker"],
    mounts=["notes:/data"],
)
wait_until(lambda: nodes_of(diary) == ["node2"])
# (2)
(container,) = node2.containers.list()
container.exec_run(["sh", "-c", "echo kept > /data/memo"])
print(container.exec_run(["cat", "/data/memo"]).output.decode(), end="")
#> kept
# (3)
node3 = join("node3")
(node,) = client.nodes.list(filters={"name": "node2"})
node.update({**node.attrs["Spec"], "Availability": "drain"})
wait_until(lambda: nodes_of(diary) == ["node3"])
# (4)
for worker in (node2, node3):
    print([volume.name for volume in worker.volumes.list()])
    #> ['notes']
    #> ['notes']
(container,) = node3.containers.list()
print(container.exec_run(["cat", "/data/memo"]).output.decode(), end="")
#> cat: can't open '/data/memo': No such file or directory
