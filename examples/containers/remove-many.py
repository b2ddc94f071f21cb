import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
for container in client.containers.list(all=True):
    container.stop()

# (2)
sleep = ["sleep", "infinity"]
labels = {"project": "shop"}
client.containers.run("busybox", sleep, name="shop", labels=labels, detach=True)
client.containers.run("busybox", ["true"], name="shop-report", labels=labels)
client.containers.run("busybox", sleep, name="neighbour", detach=True)

# (3)
for container in client.containers.list(all=True, filters={"label": "project=shop"}):
    container.remove(force=True)
    print(container.name)
    #> shop-report
    #> shop
for container in client.containers.list(all=True):
    print(container.name, container.status)
    #> neighbour running

# (4)
for container in client.containers.list(all=True):
    try:
        container.remove()
    except APIError as error:
        print(error.explanation)
        #> cannot remove container "9570ec1f6399312fff55aeba1758c5daad6c660b42208b59157e6802d8be9d27": container is running: stop the container before removing or force remove
