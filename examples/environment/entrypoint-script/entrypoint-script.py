import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
client.images.build(path=".", target="page", tag="page", rm=True)
print(client.containers.run("page", remove=True))
#> b'colour = red\n'
print(client.containers.run("page", environment={"COLOUR": "blue"}, remove=True))
#> b'colour = blue\n'

# (2)
print(client.containers.run("page", "wc -l /settings", remove=True))
#> b'1 /settings\n'
try:
    client.containers.run("page", ["sh", "-c", "exit 9"], remove=True)
except ContainerError as error:
    print(error.exit_status)
    #> 9

# (3)
print(client.containers.run("page", "cat /proc/1/comm", remove=True))
#> b'cat\n'
client.images.build(path=".", target="without-exec", tag="without-exec", rm=True)
print(client.containers.run("without-exec", "cat /proc/1/comm", remove=True))
#> b'sh\n'

# (4)
try:
    client.containers.run("page", "/settings", entrypoint="cat", remove=True)
except ContainerError as error:
    print(error.stderr)
    #> b"cat: can't open '/settings': No such file or directory\n"
