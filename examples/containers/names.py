import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
print(client.containers.run("busybox", ["echo", "first"], name="report"))
#> b'first\n'
try:
    client.containers.run("busybox", ["echo", "second"], name="report")
except APIError as error:
    print(error.explanation)
    #> Conflict. The container name "/report" is already in use by container "c960b070430d1e56a9a3da2d7bdedd105723152cd9869cf8e16b5fdf2b3332b1". You have to remove (or rename) that container to be able to reuse that name.

# (2)
client.containers.get("report").rename("report-old")
print(client.containers.run("busybox", ["echo", "second"], name="report"))
#> b'second\n'
print([container.name for container in client.containers.list(all=True)])
#> ['report', 'report-old']

# (3)
try:
    client.containers.create("busybox", name="my report")
except APIError as error:
    print(error.explanation)
    #> Invalid container name (my report), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
try:
    client.containers.get("report").rename("report-old")
except APIError as error:
    print(error.explanation)
    #> Error when allocating new name: Conflict. The container name "/report-old" is already in use by container "c960b070430d1e56a9a3da2d7bdedd105723152cd9869cf8e16b5fdf2b3332b1". You have to remove (or rename) that container to be able to reuse that name.
