import io
import json
import tarfile

import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
client.containers.run(
    "busybox", ["sh", "-c", "echo open sesame > /password"], name="writer"
)
client.containers.get("writer").commit("cave", tag="1")
client.containers.run("cave:1", ["rm", "/password"], name="eraser")
cave = client.containers.get("eraser").commit("cave", tag="2")
try:
    client.containers.run("cave:2", ["cat", "/password"], remove=True)
except ContainerError as error:
    print(error.stderr)
    #> b"cat: can't open '/password': No such file or directory\n"

# (2)
saved = io.BytesIO(b"".join(cave.save()))

# (3)
with tarfile.open(fileobj=saved) as archive:
    manifest = json.load(archive.extractfile("manifest.json"))
    for path in manifest[0]["Layers"]:
        with tarfile.open(fileobj=archive.extractfile(path)) as layer:
            if "password" in layer.getnames():
                print(layer.extractfile("password").read())
                #> b'open sesame\n'
