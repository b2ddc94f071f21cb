import time
from pathlib import Path

import docker
from docker.errors import APIError

client = docker.from_env()
name = "localhost:5001/tools/busybox"

# (1)
line = client.containers.run(
    "httpd:2.4", ["-Bbn", "keeper", "lantern"], entrypoint="htpasswd", remove=True
)
auth = Path("auth").absolute()
auth.mkdir()
(auth / "htpasswd").write_bytes(line)
print(line[:14])
#> b'keeper:$2y$05$'

# (2)
client.containers.run(
    "registry:2",
    name="registry",
    ports={"5000/tcp": ("127.0.0.1", 5001)},
    volumes={str(auth): {"bind": "/auth", "mode": "ro"}},
    environment={
        "REGISTRY_AUTH": "htpasswd",
        "REGISTRY_AUTH_HTPASSWD_REALM": "home",
        "REGISTRY_AUTH_HTPASSWD_PATH": "/auth/htpasswd",
    },
    detach=True,
)

# (3)
client.images.get("busybox").tag(name, tag="1")
deadline = time.monotonic() + 20
while "no basic auth credentials" not in client.images.push(name, tag="1"):
    if time.monotonic() > deadline:
        raise TimeoutError("the registry doesn't answer")
try:
    client.login("keeper", "candle", registry="localhost:5001")
except APIError as error:
    print(error.explanation)
    #> login attempt to http://localhost:5001/v2/ failed with status: 401 Unauthorized

# (4)
print(client.login("keeper", "lantern", registry="localhost:5001")["Status"])
#> Login Succeeded
print("Pushed" in client.images.push(name, tag="1"))
#> True
print("docker.io/library/busybox" in client.images.push("busybox"))
#> True

# (5)
print((Path.home() / ".docker/config.json").exists())
#> False

# (6)
try:
    docker.from_env().images.pull(name, tag="1")
except APIError as error:
    print(error.explanation)
    #> Head "http://localhost:5001/v2/tools/busybox/manifests/1": no basic auth credentials
