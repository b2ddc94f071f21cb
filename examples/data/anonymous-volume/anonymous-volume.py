import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="journal", rm=True)
print(client.containers.run("journal", name="today"))
#> b'first entry\nnext entry\n'
today = client.containers.get("today")
print(today.attrs["Mounts"][0]["Name"], "at", today.attrs["Mounts"][0]["Destination"])
#> 26fb09fadb1d3a3f762e3a169378aca7266f7f354a9cd69cb968827d669840e8 at /journal

# (2)
today.remove()
[left] = client.volumes.list()
print(left.name)
#> 26fb09fadb1d3a3f762e3a169378aca7266f7f354a9cd69cb968827d669840e8
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
#> ['26fb09fadb1d3a3f762e3a169378aca7266f7f354a9cd69cb968827d669840e8']

# (4)
volumes = ["my-journal:/journal"]
print(client.containers.run("journal", volumes=volumes, remove=True))
#> b'first entry\nnext entry\n'
print(client.containers.run("journal", volumes=volumes, remove=True))
#> b'first entry\nnext entry\nnext entry\n'
