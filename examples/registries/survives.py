import time

import docker

client = docker.from_env()
name = "localhost:5001/tools/busybox"
ports = {"5000/tcp": ("127.0.0.1", 5001)}
volumes = {"images": {"bind": "/var/lib/registry", "mode": "rw"}}

def push_until(expected):
    deadline = time.monotonic() + 20
    while expected not in (said := client.images.push(name, tag="1")):
        if time.monotonic() > deadline:
            raise TimeoutError(said)
    return expected

# (1)
client.images.get("busybox").tag(name, tag="1")
registry = client.containers.run(
    "registry:2", name="registry", ports=ports, volumes=volumes, detach=True
)
print(push_until("Pushed"))
#> Pushed

# (2)
registry.remove(force=True)
registry = client.containers.run(
    "registry:2", name="registry", ports=ports, volumes=volumes, detach=True
)
print(push_until("Layer already exists"))
#> Layer already exists

# (3)
registry.remove(force=True)
client.containers.run("registry:2", name="registry", ports=ports, detach=True)
print(push_until("Pushed"))
#> Pushed
