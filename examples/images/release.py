from datetime import date

import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
output = client.containers.run(
    "debian:trixie-slim", ["cat", "/etc/os-release"], remove=True
)
release = dict(line.split("=", 1) for line in output.decode().splitlines())
print(release["ID"], release["VERSION_ID"], release["VERSION_CODENAME"])
#> debian "13" trixie
# (2)
try:
    client.containers.run("busybox", ["cat", "/etc/os-release"], remove=True)
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> cat: can't open '/etc/os-release': No such file or directory
# (3)
output = client.containers.run("node:20-slim", ["node", "--version"], remove=True)
print(output.decode().split(".")[0])
#> v20
print(date.today() > date(2026, 4, 30))
#> True
