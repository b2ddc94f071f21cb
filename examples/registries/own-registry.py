import time

import docker

client = docker.from_env()
name = "localhost:5001/tools/busybox"

# (1)
client.containers.run(
    "registry:2", name="registry", ports={"5000/tcp": ("127.0.0.1", 5001)}, detach=True
)
deadline = time.monotonic() + 20

# (2)
client.images.get("busybox").tag(name, tag="1")
while "Pushed" not in client.images.push(name, tag="1"):
    if time.monotonic() > deadline:
        raise TimeoutError("the registry doesn't answer")

# (3)
client.images.remove(f"{name}:1")
image = client.images.pull(name, tag="1")
print(f"{name}:1" in image.tags)
#> True
print(client.containers.run(f"{name}:1", ["echo", "from my own registry"], remove=True))
#> b'from my own registry\n'
