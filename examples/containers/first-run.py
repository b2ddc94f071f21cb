import docker
from docker.errors import ImageNotFound

client = docker.from_env()

# (1)
print(client.images.list())
#> []
try:
    client.containers.create("busybox", ["echo", "hello"])
except ImageNotFound as error:
    print(error.explanation)
    #> No such image: busybox:latest

# (2)
print(client.containers.run("busybox", ["echo", "hello"], name="greeter"))
#> b'hello\n'

# (3)
print(client.containers.run("busybox", ["echo", "hello again"], remove=True))
#> b'hello again\n'

# (4)
print([image.tags for image in client.images.list()])
#> [['busybox:latest']]
for container in client.containers.list(all=True):
    print(container.name, container.image.tags, container.status)
    #> greeter ['busybox:latest'] exited
