import time
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import docker

client = docker.from_env()
name = "localhost:5001/book"
ports = {"5000/tcp": ("127.0.0.1", 5001)}
volumes = {"images": {"bind": "/var/lib/registry", "mode": "rw"}}

def ask(path, method="GET"):
    deadline = time.monotonic() + 20
    while True:
        try:
            answer = urlopen(Request(f"http://localhost:5001/v2/{path}", method=method))
            return answer.status, answer.read()
        except HTTPError as error:
            return error.code, error.read()
        except OSError:
            if time.monotonic() > deadline:
                raise

def big_files():
    command = ["find", "/images", "-size", "+3000k"]
    volume = {"images": {"bind": "/images", "mode": "rw"}}
    found = client.containers.run("busybox", command, volumes=volume, remove=True)
    return len(found.splitlines())

# (1)
registry = client.containers.run(
    "registry:2", name="registry", ports=ports, volumes=volumes, detach=True
)
print(ask("_catalog"))
#> (200, b'{"repositories":[]}\n')
command = ["sh", "-c", "head -c 4000000 /dev/urandom > /pages"]
client.containers.run("busybox", command, name="printer")
image = client.containers.get("printer").commit(name, tag="1")
client.images.push(name, tag="1")
digest = client.images.get_registry_data(f"{name}:1").id

# (2)
print(ask(f"book/manifests/{digest}", "DELETE"))
#> (405, b'{"errors":[{"code":"UNSUPPORTED","message":"The operation is unsupported."}]}\n')

# (3)
registry.remove(force=True)
registry = client.containers.run(
    "registry:2",
    name="registry",
    ports=ports,
    environment={"REGISTRY_STORAGE_DELETE_ENABLED": "true"},
    volumes=volumes,
    detach=True,
)
print(ask("book/manifests/1", "DELETE"))
#> (400, b'{"errors":[{"code":"DIGEST_INVALID","message":"provided digest did not match uploaded content"}]}\n')
print(ask(f"book/manifests/{digest}", "DELETE"))
#> (202, b'')
print(ask("book/tags/list"))
#> (200, b'{"name":"book","tags":null}\n')
print(big_files())
#> 1

# (4)
registry.stop()
command = ["garbage-collect", "/etc/docker/registry/config.yml"]
said = client.containers.run(
    "registry:2", command, volumes_from=["registry"], remove=True
)
print([line for line in said.decode().splitlines() if "marked" in line])
#> ['0 blobs marked, 4 blobs and 0 manifests eligible for deletion']
print(big_files())
#> 0
registry.start()
print(ask("_catalog"))
#> (200, b'{"repositories":["book"]}\n')
