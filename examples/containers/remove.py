import docker
from docker.errors import APIError, NotFound

client = docker.from_env()

# (1)
client.containers.run("nginx:1.26", name="web", detach=True)
web = client.containers.get("web")
try:
    web.remove()
except APIError as error:
    print(error.explanation)
    #> cannot remove container "ca21c1a2b1e7a0abb6434f594b047c417ce776b849e3ef91296946b02e3fedd1": container is running: stop the container before removing or force remove

# (2)
web.stop()
web.remove()
try:
    web.start()
except NotFound as error:
    print(error.explanation)
    #> No such container: ca21c1a2b1e7a0abb6434f594b047c417ce776b849e3ef91296946b02e3fedd1

# (3)
client.containers.run("nginx:1.26", name="web", detach=True)
web = client.containers.get("web")
web.remove(force=True)
try:
    web.remove()
except NotFound as error:
    print(error.explanation)
    #> No such container: 1bcf79dbda9a74ac7fe0fd1cfa15ab0c9bceb9f53cd3ad96971428b5d89d172e

# (4)
print(client.containers.run("busybox", ["echo", "ready"], remove=True))
#> b'ready\n'
print(client.info()["Containers"])
#> 0
