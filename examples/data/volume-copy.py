import docker

client = docker.from_env()

# (1)
client.containers.run(
    "busybox",
    ["sh", "-c", "echo Dear > /letters/draft; chown 1000 /letters/draft"],
    volumes=["letters:/letters"],
    remove=True,
)
print(hasattr(client.volumes.get("letters"), "rename"))
#> False

# (2)
client.containers.run(
    "busybox",
    ["cp", "-a", "/from/.", "/to"],
    volumes=["letters:/from:ro", "mail:/to"],
    remove=True,
)

# (3)
owner = ["stat", "-c", "%u %n", "/mail/draft"]
print(client.containers.run("busybox", owner, volumes=["mail:/mail"], remove=True))
#> b'1000 /mail/draft\n'
client.volumes.get("letters").remove()
print([volume.name for volume in client.volumes.list()])
#> ['mail']
