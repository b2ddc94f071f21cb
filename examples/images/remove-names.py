import docker
from docker.errors import APIError, ImageNotFound

client = docker.from_env()
busybox = client.images.get("busybox")

# (1)
busybox.tag("toolbox")
client.containers.run("toolbox", ["true"], name="worker")
worker = client.containers.get("worker")
client.images.remove("toolbox")
print(worker.image.tags)
#> ['busybox:latest']

# (2)
busybox.tag("toolbox")
worker.remove()
try:
    client.images.remove(busybox.id)
except APIError as error:
    print(error.explanation)
    #> conflict: unable to delete 2853527a4116 (must be forced) - image is referenced in multiple repositories

# (3)
client.images.remove("toolbox")
try:
    client.images.remove("toolbox")
except ImageNotFound as error:
    print(error.explanation)
    #> No such image: toolbox:latest
print([image.tags for image in client.images.list()])
#> [['busybox:latest']]
