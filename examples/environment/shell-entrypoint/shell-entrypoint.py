import docker

client = docker.from_env()

# (1)
for target in ("none", "shell", "exec"):
    client.images.build(path=".", target=target, tag=target, rm=True)

# (2)
for name in ("none", "shell", "exec"):
    print(client.containers.run(name, name=name))
    #> b'entrypoint\n'
    #> b'entrypoint\n'
    #> b'entrypoint\n'
    container = client.containers.get(name)
    print(container.attrs["Path"], container.attrs["Args"])
    #> /bin/sh ['-c', 'echo entrypoint']
    #> /bin/sh ['-c', 'echo entrypoint', '/bin/sh', '-c', 'echo command']
    #> /bin/sh ['-c', 'echo entrypoint', 'echo', 'command']

# (3)
print(client.containers.run("exec", "hello", remove=True))
#> b'entrypoint\n'
