import docker
from docker.errors import APIError, NotFound

client = docker.from_env()
busybox = client.images.get("busybox")

# (1)
busybox.tag("toolbox")
busybox.tag("toolbox", tag="1.0")
busybox.tag("registry.example:5000/kitchen/toolbox", tag="1.0")
busybox.reload()
for name in sorted(busybox.tags):
    print(name)
    #> busybox:latest
    #> registry.example:5000/kitchen/toolbox:1.0
    #> toolbox:1.0
    #> toolbox:latest

# (2)
print(client.images.get("toolbox").id)
#> sha256:2853527a4116adb542b8adb0ec988b63822a6ed1d5997ec3c5c8e5dd8b9312e3
print(client.images.get("docker.io/library/toolbox:latest").id)
#> sha256:2853527a4116adb542b8adb0ec988b63822a6ed1d5997ec3c5c8e5dd8b9312e3

# (3)
try:
    busybox.tag("ToolBox")
except APIError as error:
    print(error.explanation)
    #> invalid reference format: repository name (library/ToolBox) must be lowercase
try:
    client.images.get("hammer")
except NotFound as error:
    print(error.explanation)
    #> No such image: hammer:latest

# (4)
client.images.remove("toolbox:1.0")
print(client.containers.run("toolbox", ["echo", "still here"], remove=True))
#> b'still here\n'
