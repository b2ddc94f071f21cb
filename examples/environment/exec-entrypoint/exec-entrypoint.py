import docker

client = docker.from_env()

# (1)
for target in ("none", "shell", "exec", "usual"):
    client.images.build(path=".", target=target, tag=target, rm=True)

# (2)
for name in ("none", "shell", "exec"):
    print(client.containers.run(name, name=name))
    #> b'entrypoint\n'
    #> b'entrypoint /bin/sh -c echo command\n'
    #> b'entrypoint echo command\n'
    container = client.containers.get(name)
    print(container.attrs["Path"], container.attrs["Args"])
    #> echo ['entrypoint']
    #> echo ['entrypoint', '/bin/sh', '-c', 'echo command']
    #> echo ['entrypoint', 'echo', 'command']

# (3)
print(client.containers.run("usual", remove=True))
#> b'entrypoint default\n'
print(client.containers.run("usual", ["hello", "two words"], name="usual"))
#> b'entrypoint hello two words\n'
print(client.containers.get("usual").attrs["Args"])
#> ['entrypoint', 'hello', 'two words']
