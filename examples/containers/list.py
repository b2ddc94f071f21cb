import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
client.containers.create("busybox", ["true"], name="planned")
client.containers.run("busybox", ["true"], name="finished")
try:
    client.containers.run("busybox", ["false"], name="broken")
except ContainerError as error:
    print(error.exit_status)
    #> 1
sleep = ["sleep", "infinity"]
client.containers.run("busybox", sleep, name="open", detach=True)
client.containers.run("busybox", sleep, name="frozen", detach=True).pause()

# (2)
for container in client.containers.list():
    print(container.name, container.status)
    #> frozen paused
    #> open running

# (3)
for container in client.containers.list(all=True):
    print(container.name, container.status)
    #> frozen paused
    #> open running
    #> broken exited
    #> finished exited
    #> planned created

# (4)
print([container.name for container in client.containers.list(limit=1)])
#> ['frozen']
print([container.name for container in client.containers.list(limit=3)])
#> ['frozen', 'open', 'broken']
