import docker
from docker.errors import APIError, ContainerError

client = docker.from_env()

def list_names(**options):
    return [container.name for container in client.containers.list(**options)]

# (1)
sleep = ["sleep", "infinity"]
client.containers.run(
    "busybox", sleep, name="web", labels={"team": "blue"}, detach=True
)
try:
    client.containers.run("busybox", ["false"], name="web-test", labels={"team": "red"})
except ContainerError as error:
    print(error.exit_status)
    #> 1
client.containers.run(
    "busybox", sleep, name="report", labels={"team": "red"}, detach=True
)

# (2)
print(list_names(all=True, filters={"name": "web"}))
#> ['web-test', 'web']
print(list_names(filters={"name": "^web$"}))
#> ['web']

# (3)
print(list_names(all=True, filters={"label": "team=red"}))
#> ['report', 'web-test']
print(list_names(all=True, filters={"exited": 1}))
#> ['web-test']
print(list_names(all=True, filters={"label": "team=red", "name": "web"}))
#> ['web-test']

# (4)
try:
    list_names(filters={"{{.Names}}": ""})
except APIError as error:
    print(error.explanation)
    #> invalid filter '{{.Names}}'
