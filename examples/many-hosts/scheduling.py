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
client.containers.run(
    "busybox",
    ["sh", "-c", "while :; do :; done"],
    name="busy",
    nano_cpus=200_000_000,
    detach=True,
)
# (2)
web = client.services.create(
    "busybox",
    ["httpd", "-f"],
    name="web",
    mode=docker.types.ServiceMode("replicated", replicas=6),
)
wait_until(lambda: len(running(web)) == 6)
print(dict(collections.Counter(nodes_of(web))))
#> {'node1': 2, 'node2': 2, 'node3': 2}
# (3)
sleep = ["sleep", "infinity"]
one = client.services.create(
    "busybox", sleep, name="one", constraints=["node.hostname==node2"]
)
wait_until(lambda: running(one))
two = client.services.create("busybox", sleep, name="two")
wait_until(lambda: running(two))
print("node2" in nodes_of(two))
#> False
# (4)
memory = client.info()["MemTotal"]
large = client.services.create(
    "busybox",
    sleep,
    name="large",
    mode=docker.types.ServiceMode("replicated", replicas=4),
    resources=docker.types.Resources(mem_reservation=memory * 6 // 10),
)
wait_until(lambda: len(running(large)) == 3)
wait_until(lambda: any("Err" in task["Status"] for task in large.tasks()))
print([task["Status"]["Err"] for task in large.tasks() if "Err" in task["Status"]])
#> ['no suitable node (insufficient resources on 3 nodes)']
# (5)
container = client.containers.list(filters={"name": "large"})[0]
print(container.stats(stream=False)["memory_stats"]["usage"] < memory // 100)
#> True
