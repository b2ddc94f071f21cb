import docker

client = docker.from_env()

# (1)
client.images.build(path=".", target="command-only", tag="command-only", rm=True)
print(client.containers.run("command-only", remove=True))
#> b'parent says bye\n'

# (2)
child, log = client.images.build(
    path=".", target="entrypoint-only", tag="entrypoint-only", rm=True
)
print(client.containers.run("entrypoint-only", remove=True))
#> b'child says\n'
print(child.attrs["Config"]["Entrypoint"], child.attrs["Config"]["Cmd"])
#> ['echo', 'child says'] None

# (3)
client.images.build(path=".", target="both", tag="both", rm=True)
print(client.containers.run("both", remove=True))
#> b'child says hello\n'
