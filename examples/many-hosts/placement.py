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

def label(hostname, **labels):
    node = client.nodes.list(filters={"name": hostname})[0]
    node.update({**node.attrs["Spec"], "Labels": labels})

# (1)
client.swarm.init(advertise_addr="192.168.50.10")
token = client.swarm.attrs["JoinTokens"]["Worker"]
for name in ("node2", "node3"):
    node = docker.DockerClient(base_url=f"unix:///run/{name}/docker.sock")
    node.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
# (2)
label("node2", disk="ssd")
two = docker.types.ServiceMode("replicated", replicas=2)
db = client.services.create(
    "busybox",
    ["sleep", "infinity"],
    name="db",
    mode=two,
    constraints=["node.labels.disk==ssd"],
)
wait_until(lambda: len(running(db)) == 2)
print(nodes_of(db))
#> ['node2', 'node2']
# (3)
web = client.services.create(
    "busybox",
    ["httpd", "-f"],
    name="web",
    mode=two,
    constraints=["node.role==worker"],
    maxreplicas=1,
)
wait_until(lambda: len(running(web)) == 2)
print(nodes_of(web))
#> ['node2', 'node3']
# (4)
fast = client.services.create(
    "busybox",
    ["sleep", "infinity"],
    name="fast",
    constraints=["node.labels.disk==nvme"],
)
wait_until(lambda: any("Err" in task["Status"] for task in fast.tasks()))
print(fast.tasks()[0]["Status"]["Err"])
#> no suitable node (scheduling constraints not satisfied on 3 nodes)
# (5)
label("node3", disk="nvme")
wait_until(lambda: running(fast))
print(nodes_of(fast))
#> ['node3']
