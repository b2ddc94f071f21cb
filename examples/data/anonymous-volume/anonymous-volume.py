import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="journal", rm=True)
print(client.containers.run("journal", name="today"))
#> b'first entry\nnext entry\n'
today = client.containers.get("today")
print(today.attrs["Mounts"][0]["Name"], "at", today.attrs["Mounts"][0]["Destination"])
#> 90ecf5d2be250055ed20c5520617515e0f3ee298c59f5490fdabfe0652574378 at /journal

# (2)
today.remove()
[left] = client.volumes.list()
print(left.name)
#> 90ecf5d2be250055ed20c5520617515e0f3ee298c59f5490fdabfe0652574378
output = client.containers.run(
    "busybox", ["cat", "/found/log"], volumes=[f"{left.name}:/found"], remove=True
)
print(output)
#> b'first entry\nnext entry\n'

# (3)
client.containers.run(
    "busybox", ["touch", "/scratch/paper"], name="scratch", volumes=["/scratch"]
)
client.containers.get("scratch").remove(v=True)
print(client.containers.run("journal", remove=True))
#> b'first entry\nnext entry\n'
[forgotten] = [volume for volume in client.volumes.list() if volume != left]
forgotten.remove()
print([volume.name for volume in client.volumes.list()])
#> ['90ecf5d2be250055ed20c5520617515e0f3ee298c59f5490fdabfe0652574378']

# (4)
volumes = ["my-journal:/journal"]
print(client.containers.run("journal", volumes=volumes, remove=True))
#> b'first entry\nnext entry\n'
print(client.containers.run("journal", volumes=volumes, remove=True))
#> b'first entry\nnext entry\nnext entry\n'
