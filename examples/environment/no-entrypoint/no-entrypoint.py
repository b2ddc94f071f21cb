import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
for target in ("neither", "shell", "exec"):
    client.images.build(path=".", target=target, tag=target, rm=True)
try:
    client.containers.run("neither")
except APIError as error:
    print(error.explanation)
    #> no command specified

# (2)
for name in ("shell", "exec"):
    print(client.containers.run(name, name=name))
    #> b'command\n'
    #> b'command\n'
    container = client.containers.get(name)
    print(container.attrs["Path"], container.attrs["Args"])
    #> /bin/sh ['-c', 'echo command']
    #> echo ['command']

# (3)
for image in ("shell", "exec"):
    print(client.containers.run(image, ["ls", "-d", "/etc"], remove=True))
    #> b'/etc\n'
    #> b'/etc\n'
