import docker

client = docker.from_env()

# (1)
client.containers.run("busybox", ["sh", "-c", "echo Monday > /day"], name="monday")
first = client.containers.get("monday").commit("calendar")
client.containers.run("busybox", ["sh", "-c", "echo Tuesday > /day"], name="tuesday")
second = client.containers.get("tuesday").commit("calendar")

# (2)
dangling = client.images.list(filters={"dangling": True})
print(dangling)
#> [<Image: ''>]
print(client.containers.run("calendar", ["cat", "/day"], remove=True))
#> b'Tuesday\n'
print(client.containers.run(first.id, ["cat", "/day"], remove=True))
#> b'Monday\n'

# (3)
pruned = client.images.prune()
for entry in pruned["ImagesDeleted"]:
    print(entry)
    #> {'Deleted': 'sha256:990457f456ff4f76c2a7b764ece96cb4d38127f4a0627577af4c22d24b1b4674'}
    #> {'Deleted': 'sha256:7cc7f579002be2d334e2c626e9e23eb2a1297d25558118beea8c197668c586ed'}
print(client.images.list(filters={"dangling": True}))
#> []
