import time

import docker

client = docker.from_env()

# (1)
client.containers.run(
    "registry:2", name="registry", ports={"5000/tcp": ("127.0.0.1", 5001)}, detach=True
)
image = client.images.get("busybox")
image.tag("localhost:5001/menu", tag="1")
deadline = time.monotonic() + 20
while "Pushed" not in client.images.push("localhost:5001/menu", tag="1"):
    if time.monotonic() > deadline:
        raise TimeoutError("the registry doesn't answer")
image.reload()
digests = dict(name.split("@") for name in image.attrs["RepoDigests"])
print(digests["localhost:5001/menu"])
#> sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac

# (2)
data = client.images.get_registry_data("localhost:5001/menu:1")
print(data.attrs["Descriptor"]["mediaType"])
#> application/vnd.docker.distribution.manifest.v2+json

# (3)
print(data.id)
#> sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac

# (4)
image.tag("localhost:5001/menu", tag="monday")
client.images.push("localhost:5001/menu", tag="monday")
print(client.images.get_registry_data("localhost:5001/menu:monday").id)
#> sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
