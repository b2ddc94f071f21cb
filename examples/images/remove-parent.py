import docker

client = docker.from_env()

# (1)
client.containers.run("busybox", ["sh", "-c", "echo one > /first"], name="first-day")
client.containers.get("first-day").commit("diary", tag="first")
client.containers.run(
    "diary:first", ["sh", "-c", "echo two > /second"], name="second-day"
)
second_day = client.containers.get("second-day")
second_day.commit("diary", tag="second")
second_day.remove()

# (2)
client.images.remove("diary:first")
print(sorted(image.tags for image in client.images.list()))
#> [['busybox:latest'], ['diary:second']]
print(sorted(image.tags for image in client.images.list(all=True)))
#> [[], ['busybox:latest'], ['diary:second']]

# (3)
print(client.containers.run("diary:second", ["cat", "/first", "/second"], remove=True))
#> b'one\ntwo\n'

# (4)
for change in client.api.remove_image("diary:second"):
    print(change)
    #> {'Untagged': 'diary:second'}
    #> {'Deleted': 'sha256:12c28d6b1cd5c17f2f5acccb58177d373a5811567fc3c7189f91e13ec30f59fa'}
    #> {'Deleted': 'sha256:371e91213b5f5202b7ca3d8013b7383da2416a5c7caff01cb349c941d8dbccfe'}
    #> {'Deleted': 'sha256:7937b2ba5c273b89f6ea4acf195103fde6facbc98dc192d74ef00472c576ba1a'}
    #> {'Deleted': 'sha256:e36cc0f1f803875cbb4bf6d1bc58e42b22a9a2745a2b446fcc119b9ec085667a'}
