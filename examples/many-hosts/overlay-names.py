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

def addresses(name):
    output = visitor.exec_run(["nslookup", "-type=a", name]).output.decode()
    lines = [line for line in output.splitlines() if line.startswith("Address: ")]
    return sorted(line.removeprefix("Address: ") for line in lines)

# (1)
client.swarm.init(advertise_addr="192.168.50.10")
token = client.swarm.attrs["JoinTokens"]["Worker"]
for name in ("node2", "node3"):
    node = docker.DockerClient(base_url=f"unix:///run/{name}/docker.sock")
    node.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
client.networks.create("shop", driver="overlay", attachable=True)
# (2)
web = client.services.create(
    "busybox",
    ["sh", "-c", "hostname > index.html; exec httpd -f"],
    name="web",
    mode=docker.types.ServiceMode("replicated", replicas=3),
    networks=["shop"],
    endpoint_spec=docker.types.EndpointSpec(mode="dnsrr"),
)
wait_until(lambda: len(running(web)) == 3)
# (3)
node2 = docker.DockerClient(base_url="unix:///run/node2/docker.sock")
visitor = node2.containers.run(
    "busybox", ["sleep", "infinity"], name="client", network="shop", detach=True
)
wait_until(lambda: len(addresses("web")) == 3)
print(*addresses("web"), sep="\n")
#> 10.0.1.2
#> 10.0.1.3
#> 10.0.1.4
# (4)
print(len(addresses("tasks.web")))
#> 3
# (5)
visits = [visitor.exec_run(["wget", "-q", "-O", "-", "http://web"]) for _ in range(60)]
print(len({visit.output for visit in visits}))
#> 3
print(sum(visit.exit_code == 0 for visit in visits))
#> 60
# (6)
web.scale(5)
wait_until(lambda: len(addresses("web")) == 5)
