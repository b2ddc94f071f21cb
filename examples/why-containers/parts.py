import re
import subprocess
from pathlib import Path

import docker

client = docker.from_env()

# (1)
print([part["Name"] for part in client.version()["Components"]])
#> ['Engine', 'containerd', 'runc', 'docker-init']
print(client.info()["DefaultRuntime"])
#> runc

# (2)
nap = client.containers.run("busybox", ["sleep", "infinity"], name="nap", detach=True)
nap.reload()
pid = nap.attrs["State"]["Pid"]
parent = re.search(r"PPid:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]
while (name := Path(f"/proc/{pid}/comm").read_text().strip()).startswith("runc"):
    pass
print(name)
#> sleep
print(Path(f"/proc/{parent}/comm").read_text().strip())
#> containerd-shim

# (3)
listing = subprocess.check_output(["ps", "-e", "--format", "comm="], text=True)
for name in "dockerd", "containerd", "runc":
    print(name, name in listing.split())
    #> dockerd True
    #> containerd True
    #> runc False
