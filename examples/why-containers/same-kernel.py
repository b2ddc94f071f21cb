import os
from pathlib import Path

import docker

client = docker.from_env()

# (1)
inside = client.containers.run("busybox", ["uname", "-r"], remove=True)
print(inside.decode().strip() == os.uname().release)
#> True

# (2)
boot_id = "/proc/sys/kernel/random/boot_id"
print(Path(boot_id).read_text().strip())
#> 2e889a4e-beba-4e82-8446-afa294f055bc
for image in "busybox", "debian:trixie-slim":
    print(client.containers.run(image, ["cat", boot_id], remove=True).decode().strip())
    #> 2e889a4e-beba-4e82-8446-afa294f055bc
    #> 2e889a4e-beba-4e82-8446-afa294f055bc

# (3)
system = ["grep", "^ID=", "/etc/os-release"]
print(client.containers.run("debian:trixie-slim", system, remove=True))
#> b'ID=debian\n'
