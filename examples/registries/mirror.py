import subprocess
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import docker

client = docker.from_env()
name = "localhost:5001/kitchen/menu"
mirrored = "localhost:5002/kitchen/menu"
catalogue = "http://localhost:5002/v2/_catalog"

def read(url, until=b""):
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            if until in (said := urlopen(url).read()):
                return said
        except OSError:
            pass
    raise TimeoutError(url)

# (1)
client.networks.create("depot")
source = client.containers.run(
    "registry:2",
    name="source",
    network="depot",
    ports={"5000/tcp": ("127.0.0.1", 5001)},
    detach=True,
)
read("http://localhost:5001/v2/_catalog")
client.containers.run("busybox", ["sh", "-c", "echo soup > /menu"], name="cook")
cook = client.containers.get("cook")
cook.commit(name, tag="1")
client.images.push(name, tag="1")
cook.remove()
client.images.remove(f"{name}:1")

# (2)
client.containers.run(
    "registry:2",
    name="mirror",
    network="depot",
    ports={"5000/tcp": ("127.0.0.1", 5002)},
    environment={"REGISTRY_PROXY_REMOTEURL": "http://source:5000"},
    detach=True,
)
print(read(catalogue))
#> b'{"repositories":[]}\n'
print(client.containers.run(f"{mirrored}:1", ["cat", "/menu"], remove=True))
#> b'soup\n'

# (3)
print(read(catalogue, until=b"menu"))
#> b'{"repositories":["kitchen/menu"]}\n'
source.remove(force=True)
client.images.remove(f"{mirrored}:1")
print(client.containers.run(f"{mirrored}:1", ["cat", "/menu"], remove=True))
#> b'soup\n'

# (4)
uploads = "http://localhost:5002/v2/kitchen/menu/blobs/uploads/"
try:
    urlopen(Request(uploads, method="POST"))
except HTTPError as error:
    print(error.read())
    #> b'{"errors":[{"code":"UNSUPPORTED","message":"The operation is unsupported."}]}\n'

# (5)
Path("daemon.json").write_text('{"registry-mirrors": ["http://192.168.50.10:5002"]}')
command = ["dockerd", "--validate", "--config-file", "daemon.json"]
print(subprocess.run(command, capture_output=True, text=True).stderr.strip())
#> configuration OK
