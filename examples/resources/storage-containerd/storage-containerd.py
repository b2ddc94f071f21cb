import subprocess
from pathlib import Path

import docker

client = docker.from_env()

# (1)
subprocess.run(["sh", "engine", "start"], check=True)
spare = docker.DockerClient(base_url=f"unix://{Path('engine.sock').resolve()}")
print(client.info()["Driver"])
#> overlay2
print(spare.info()["Driver"], spare.info()["DriverStatus"])
#> overlayfs [['driver-type', 'io.containerd.snapshotter.v1']]

# (2)
spare.images.load(client.images.get("busybox").save(named="busybox:latest"))
output = spare.containers.run(
    "busybox",
    ["dd", "if=/dev/zero", "of=/file", "bs=1M", "count=30"],
    name="writer",
    network_mode="none",
    storage_opt={"size": "10m"},
    stderr=True,
)
print(output)
#> b'30+0 records in\n30+0 records out\n'
writer = spare.containers.get("writer")
print(writer.attrs["HostConfig"]["StorageOpt"])
#> {'size': '10m'}

# (3)
writer.remove()
subprocess.run(["sh", "engine", "stop"], check=True)
