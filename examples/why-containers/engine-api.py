import docker

# (1)
client = docker.DockerClient(base_url="unix:///run/docker.sock")
print(client.ping())
#> True

# (2)
greeter = client.containers.create("busybox", ["echo", "hello"], name="greeter")
greeter.start()
print(greeter.wait())
#> {'StatusCode': 0}

# (3)
for container in client.containers.list(all=True):
    print(container.name, container.attrs["Config"]["Cmd"])
    #> greeter ['echo', 'hello']
print(greeter.logs())
#> b'hello\n'
