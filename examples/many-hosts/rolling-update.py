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

def images_of(service):
    images = [t["Spec"]["ContainerSpec"]["Image"] for t in running(service)]
    return sorted(image.partition("@")[0] for image in images)

def has_ended(service, state):
    service.reload()
    return service.attrs.get("UpdateStatus", {}).get("State") == state

# (1)
client.swarm.init(advertise_addr="192.168.50.10")
token = client.swarm.attrs["JoinTokens"]["Worker"]
for name in ("node2", "node3"):
    node = docker.DockerClient(base_url=f"unix:///run/{name}/docker.sock")
    node.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
three = docker.types.ServiceMode("replicated", replicas=3)
rules = docker.types.UpdateConfig(
    parallelism=1, delay=1_000_000_000, order="start-first"
)
site = client.services.create(
    "nginx:1.26", name="site", mode=three, update_config=rules
)
wait_until(lambda: len(running(site)) == 3)
# (2)
site.reload()
site.update(image="httpd:2.4")
# (3)
wait_until(lambda: has_ended(site, "completed"))
print(site.attrs["UpdateStatus"]["Message"])
#> update completed
print(images_of(site))
#> ['httpd:2.4', 'httpd:2.4', 'httpd:2.4']
# (4)
site.update(image="nginx:1.26")
wait_until(lambda: not has_ended(site, "completed"))
wait_until(lambda: has_ended(site, "completed"))
print(images_of(site))
#> ['nginx:1.26', 'nginx:1.26', 'nginx:1.26']
