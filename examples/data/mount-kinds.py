from pathlib import Path

import docker
from docker.types import Mount

client = docker.from_env()

# (1)
pages = Path("pages").absolute()
pages.mkdir()
desk = client.containers.create(
    "busybox",
    name="desk",
    volumes=[f"{pages}:/pages", "notes:/notes:ro"],
    mounts=[
        Mount("/journal", None, type="volume"),
        Mount("/scratch", None, type="tmpfs"),
    ],
)

# (2)
for mount in sorted(desk.attrs["Mounts"], key=lambda mount: mount["Destination"]):
    print(mount["Destination"], mount["Type"], mount["RW"])
    #> /journal volume True
    #> /notes volume False
    #> /pages bind True
    #> /scratch tmpfs True

# (3)
for container in client.containers.list(all=True, filters={"volume": "notes"}):
    print(container.name)
    #> desk

# (4)
client.volumes.create("desk")
print(client.containers.get("desk").status)
#> created
print(client.volumes.get("desk").attrs["Mountpoint"])
#> /var/lib/docker/volumes/desk/_data
