import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
client.images.build(path=".", target="exec-form", tag="exec-form", rm=True)
print(client.containers.run("exec-form", remove=True))
#> b'$CITY\n'

# (2)
client.images.build(path=".", target="shell-form", tag="shell-form", rm=True)
print(client.containers.run("shell-form", remove=True))
#> b'Seoul\n'
client.images.build(path=".", target="own-shell", tag="own-shell", rm=True)
busan = {"CITY": "Busan"}
print(client.containers.run("own-shell", environment=busan, remove=True))
#> b'Busan\n'

# (3)
wrong, log = client.images.build(
    path=".", target="single-quotes", tag="single-quotes", rm=True
)
try:
    client.containers.run("single-quotes", remove=True)
except ContainerError as error:
    print(error.exit_status, error.stderr)
    #> 127 b'/bin/sh: [echo,: not found\n'
print(wrong.attrs["Config"]["Cmd"])
#> ['/bin/sh', '-c', "['echo', '$CITY']"]
