from pathlib import Path

import docker
from docker.errors import APIError
from docker.types import Mount

client = docker.from_env()
here = Path.cwd()

# (1)
output = client.containers.run(
    "busybox",
    ["stat", "-c", "%F of %U", "/etc/settings.conf"],
    volumes=[f"{here}/settings.conf:/etc/settings.conf"],
    remove=True,
)
print(output.decode().strip())
#> directory of root

# (2)
mount = Mount("/etc/settings.conf", f"{here}/missing.conf", type="bind")
try:
    client.containers.run("busybox", ["true"], mounts=[mount], remove=True)
except APIError as error:
    print(error.explanation)
    #> invalid mount config for type "bind": bind source path does not exist: /home/reader/bind-source/missing.conf
print((here / "missing.conf").exists())
#> False

# (3)
client.containers.run(
    "busybox",
    ["touch", "/settings/inside"],
    volumes=["settings.conf:/settings"],
    remove=True,
)
print([volume.name for volume in client.volumes.list()])
#> ['settings.conf']

# (4)
try:
    client.containers.run(
        "busybox", ["true"], volumes=["conf/settings:/settings"], remove=True
    )
except APIError as error:
    print(error.explanation)
    #> create conf/settings: "conf/settings" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
