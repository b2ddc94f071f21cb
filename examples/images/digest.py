import time

import docker

client = docker.from_env()
name = "localhost:5001/booklet"

# (1)
client.containers.run("registry:2", name="shelf", ports={"5000/tcp": 5001}, detach=True)
deadline = time.monotonic() + 20

# (2)
client.containers.run(
    "busybox", ["sh", "-c", "echo first > /edition"], name="first-draft"
)
first = client.containers.get("first-draft").commit(name, tag="stable")
while "Pushed" not in client.images.push(name, tag="stable"):
    if time.monotonic() > deadline:
        raise TimeoutError("the registry doesn't answer")
first.reload()
digest = first.attrs["RepoDigests"][0]
print(digest)
#> localhost:5001/booklet@sha256:ffe5d02f633869f290d8ea693aa7c1f325607605d66eca2debd2e08d2d187a9e

# (3)
client.containers.run(
    "busybox", ["sh", "-c", "echo second > /edition"], name="second-draft"
)
client.containers.get("second-draft").commit(name, tag="stable")
client.images.push(name, tag="stable")

# (4)
client.images.remove(f"{name}:stable")
client.images.remove(digest)
print(client.images.list(name))
#> []
client.images.pull(name, tag="stable")
print(client.containers.run(f"{name}:stable", ["cat", "/edition"], remove=True))
#> b'second\n'

# (5)
print(client.containers.run(digest, ["cat", "/edition"], remove=True))
#> b'first\n'
