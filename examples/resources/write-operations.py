import os
import time
from pathlib import Path

import docker

client = docker.from_env()
number = Path("/var/lib/docker").stat().st_dev
link = Path(f"/sys/dev/block/{os.major(number)}:{os.minor(number)}")
device = f"/dev/{link.resolve().name}"

def seconds(size, operations):
    begin = time.monotonic()
    client.containers.run(
        "busybox",
        f"dd if=/dev/zero of=/data/file bs={size} count=30 oflag=direct",
        volumes=["data:/data"],
        device_write_iops=[{"Path": device, "Rate": operations}],
        remove=True,
    )
    return time.monotonic() - begin

# (1)
print("20 operations a second:", seconds("4k", 20) >= 1.2)
#> 20 operations a second: True

# (2)
print("10 operations a second:", seconds("4k", 10) >= 2.4)
#> 10 operations a second: True

# (3)
print("10, and larger ones:", seconds("64k", 10) >= 2.4)
#> 10, and larger ones: True

# (4)
weighed = client.api.create_container(
    "busybox", ["true"], host_config=client.api.create_host_config(blkio_weight=300)
)
print(weighed["Warnings"])
#> ['Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.']
client.api.remove_container(weighed["Id"])
