import docker
from docker.errors import APIError, NotFound
from docker.types import Mount

client = docker.from_env()

# (1)
notes = client.volumes.create("notes")
print([volume.name for volume in client.volumes.list()])
#> ['notes']

# (2)
client.containers.run(
    "busybox",
    ["sh", "-c", "echo kept > /data/memo"],
    mounts=[Mount("/data", "notes", type="volume")],
    remove=True,
)
output = client.containers.run(
    "busybox", ["cat", "/archive/memo"], name="reader", volumes=["notes:/archive"]
)
print(output)
#> b'kept\n'

# (3)
try:
    notes.remove(force=True)
except APIError as error:
    print(error.explanation)
    #> remove notes: volume is in use - [7b58af48cbcf8be8797ade4ea9da172c8e0835c6e613cc5715020843676a8e0c]
users = client.containers.list(all=True, filters={"volume": "notes"})
print([f"{container.name}: {container.status}" for container in users])
#> ['reader: exited']

# (4)
for container in users:
    container.remove()
notes.remove()
try:
    client.volumes.get("notes")
except NotFound as error:
    print(error.explanation)
    #> get notes: no such volume
