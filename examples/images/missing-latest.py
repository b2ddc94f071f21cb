import time

import docker
from docker.errors import APIError, NotFound

client = docker.from_env()

# (1)
client.containers.run("registry:2", name="shelf", ports={"5000/tcp": 5001}, detach=True)
deadline = time.monotonic() + 20

# (2)
client.images.get("busybox").tag("localhost:5001/booklet", tag="0.1")
while "Pushed" not in client.images.push("localhost:5001/booklet", tag="0.1"):
    if time.monotonic() > deadline:
        raise TimeoutError("the registry doesn't answer")
client.images.remove("localhost:5001/booklet:0.1")
print(client.images.list("localhost:5001/booklet"))
#> []

# (3)
try:
    client.images.pull("localhost:5001/booklet")
except (APIError, NotFound) as error:
    print(error.explanation)
    #> manifest for localhost:5001/booklet:latest not found: manifest unknown: manifest unknown

# (4)
image = client.images.pull("localhost:5001/booklet", tag="0.1")
print("localhost:5001/booklet:0.1" in image.tags)
#> True
