import os
import time
from pathlib import Path

import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
number = Path("/var/lib/docker").stat().st_dev
link = Path(f"/sys/dev/block/{os.major(number)}:{os.minor(number)}")
device = f"/dev/{link.resolve().name}"
write = ["dd", "if=/dev/zero", "of=/data/file", "bs=64k", "count=32", "oflag=direct"]
read = ["dd", "if=/data/file", "of=/dev/null", "bs=64k", "count=32", "iflag=direct"]

def seconds(command, **limits):
    begin = time.monotonic()
    client.containers.run(
        "busybox", command, volumes=["data:/data"], remove=True, **limits
    )
    return time.monotonic() - begin

print(f"no limit: {seconds(write):.2f}s")
#> no limit: 0.45s

# (2)
limit = [{"Path": device, "Rate": 1024 * 1024}]
print("as slow as asked for:", seconds(write, device_write_bps=limit) >= 1.5)
#> as slow as asked for: True

# (3)
print("as slow as asked for:", seconds(read, device_read_bps=limit) >= 1.5)
#> as slow as asked for: True

# (4)
missing = [{"Path": "/dev/xvda", "Rate": 1024 * 1024}]
wrong = client.containers.create("busybox", ["true"], device_write_bps=missing)
try:
    wrong.start()
except APIError as error:
    print(error.explanation)
    #> stat /dev/xvda: no such file or directory
wrong.remove()
