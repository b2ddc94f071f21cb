import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
volumes = ["diary:/diary"]
try:
    client.containers.run(
        "busybox",
        ["touch", "/diary/today"],
        user="1000:1000",
        volumes=volumes,
        remove=True,
    )
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> touch: /diary/today: Permission denied

# (2)
client.containers.run(
    "busybox", ["chown", "1000:1000", "/diary"], volumes=volumes, remove=True
)
client.containers.run(
    "busybox", ["touch", "/diary/today"], user="1000:1000", volumes=volumes, remove=True
)
owner = ["stat", "-c", "%u:%g %n", "/diary/today"]
print(client.containers.run("busybox", owner, volumes=volumes, remove=True))
#> b'1000:1000 /diary/today\n'

# (3)
client.images.build(path=".", tag="writer", rm=True)
client.containers.run(
    "writer", ["touch", "/diary/today"], volumes=["new-diary:/diary"], remove=True
)

# (4)
try:
    client.containers.run(
        "writer", ["touch", "/notes/today"], volumes=["notes:/notes"], remove=True
    )
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> touch: /notes/today: Permission denied
