import time

import docker

client = docker.from_env()
name = "localhost:5001/album"

def size():
    volumes = {"images": {"bind": "/images", "mode": "rw"}}
    command = ["du", "-s", "/images"]
    said = client.containers.run("busybox", command, volumes=volumes, remove=True)
    return int(said.split()[0]) * 1024

def commit(container, tag):
    return client.containers.get(container).commit(name, tag=tag)

# (1)
client.containers.run(
    "registry:2",
    name="registry",
    ports={"5000/tcp": ("127.0.0.1", 5001)},
    volumes={"images": {"bind": "/var/lib/registry", "mode": "rw"}},
    detach=True,
)
deadline = time.monotonic() + 20

# (2)
command = ["sh", "-c", "head -c 12000000 /dev/urandom > /photo"]
client.containers.run("busybox", command, name="camera")
commit("camera", "1")
empty = size()
while "Pushed" not in client.images.push(name, tag="1"):
    if time.monotonic() > deadline:
        raise TimeoutError("the registry doesn't answer")
first = size()

# (3)
command = ["sh", "-c", 'echo "by the sea" > /caption']
client.containers.run(f"{name}:1", command, name="pen")
second_image = commit("pen", "2")
archive = sum(len(chunk) for chunk in second_image.save(named=f"{name}:2"))
client.images.push(name, tag="2")
second = size()

# (4)
print(f"{(first - empty) / 1e6:.1f}MB first push")
#> 13.3MB first push
print(f"{(second - first) / 1e3:.1f}kB second push")
#> 90.1kB second push
print(f"{archive / 1e6:.1f}MB archive")
#> 14.2MB archive
