from pathlib import Path

import docker
from docker.errors import APIError, ContainerError

client = docker.from_env()

# (1)
pages = Path("pages").absolute()
pages.mkdir()
holder = client.containers.create(
    "busybox", name="holder", volumes=[f"{pages}:/pages", "records:/records"]
)

# (2)
writer = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="writer",
    init=True,
    volumes_from=["holder"],
    detach=True,
)
writer.exec_run("touch /pages/index.html /records/first")
try:
    client.containers.run(
        "busybox",
        ["touch", "/records/second"],
        volumes_from=["holder:ro"],
        remove=True,
    )
except ContainerError as error:
    print(error.stderr)
    #> b'touch: /records/second: Read-only file system\n'

# (3)
holder.remove()
print(writer.exec_run("ls /pages /records").output)
#> b'/pages:\nindex.html\n\n/records:\nfirst\n'
try:
    client.containers.run("busybox", ["true"], volumes_from=["holder"], remove=True)
except APIError as error:
    print(error.explanation)
    #> No such container: holder

# (4)
output = client.containers.run(
    "busybox", ["ls", "/records"], volumes=["records:/records"], remove=True
)
print(output)
#> b'first\n'
