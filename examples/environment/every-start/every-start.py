import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="counter", rm=True)
print(client.containers.run("counter", name="default"))
#> b'start 1: apples\n'
print(client.containers.run("counter", "pears", name="chosen"))
#> b'start 1: pears\n'

# (2)
default = client.containers.get("default")
default.start()
default.wait()
print(default.logs())
#> b'start 1: apples\nstart 2: apples\n'
chosen = client.containers.get("chosen")
chosen.start()
chosen.wait()
chosen.restart()
chosen.wait()
print(chosen.logs())
#> b'start 1: pears\nstart 2: pears\nstart 3: pears\n'

# (3)
for container in (default, chosen):
    print(container.attrs["Path"], container.attrs["Args"])
    #> sh ['/count', 'apples']
    #> sh ['/count', 'pears']
