import docker
from docker.errors import APIError, NotFound
from docker.types import Mount

client = docker.from_env()

def read_diary(subpath):
    mount = Mount("/may", "archive", subpath=subpath)
    reader = client.containers.create("busybox", ["cat", "/may/diary"], mounts=[mount])
    try:
        reader.start()
        reader.wait()
        return reader.logs()
    finally:
        reader.remove()

# (1)
client.containers.run(
    "busybox",
    ["sh", "-c", "mkdir -p /archive/2026/may; echo rain > /archive/2026/may/diary"],
    volumes=["archive:/archive"],
    remove=True,
)

# (2)
print(read_diary("2026/may"))
#> b'rain\n'

# (3)
try:
    read_diary("../elsewhere")
except APIError as error:
    print(error.explanation)
    #> invalid mount config for type "volume": subpath must be a relative path within the volume

# (4)
try:
    read_diary("2027/may")
except NotFound as error:
    print(error.explanation)
    #> cannot access path /var/lib/docker/volumes/archive/_data/2027/may: lstat /var/lib/docker/volumes/archive/_data/2027: no such file or directory
