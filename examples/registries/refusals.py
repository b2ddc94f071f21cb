import time

import docker
from docker.errors import APIError, NotFound

client = docker.from_env()

# (1)
registry = client.containers.run(
    "registry:2", name="registry", ports={"5000/tcp": ("127.0.0.1", 5001)}, detach=True
)
name = "localhost:5001/kitchen/menu"
client.images.get("busybox").tag(name, tag="1")
deadline = time.monotonic() + 20
while "Pushed" not in client.images.push(name, tag="1"):
    if time.monotonic() > deadline:
        raise TimeoutError("the registry doesn't answer")

# (2)
for repository, tag in [(name, "9"), ("localhost:5001/kitchen/soup", "1")]:
    try:
        client.images.pull(repository, tag=tag)
    except NotFound as error:
        print(error.explanation)
        #> manifest for localhost:5001/kitchen/menu:9 not found: manifest unknown: manifest unknown
        #> manifest for localhost:5001/kitchen/soup:1 not found: manifest unknown: manifest unknown

# (3)
for line in client.images.push(name, tag="9", stream=True, decode=True):
    if "error" in line:
        print(line["error"])
        #> tag does not exist: localhost:5001/kitchen/menu:9

# (4)
registry.remove(force=True)
try:
    client.images.pull(name, tag="1")
except APIError as error:
    print(error.explanation)
    #> Get "http://localhost:5001/v2/": dial tcp 127.0.0.1:5001: connect: connection refused
print(client.containers.run(f"{name}:1", ["echo", "still here"], remove=True))
#> b'still here\n'
