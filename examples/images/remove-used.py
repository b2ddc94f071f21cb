import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
client.containers.run("busybox", ["sh", "-c", "echo soup > /menu"], name="cook")
cook = client.containers.get("cook")
cook.commit("kitchen")
print(client.containers.run("kitchen", ["cat", "/menu"], name="closed"))
#> b'soup\n'
try:
    client.images.remove("kitchen")
except APIError as error:
    print(error.explanation)
    #> conflict: unable to remove repository reference "kitchen" (must force) - container a049612ac217 is using its referenced image 52053c470989

# (2)
for change in client.api.remove_image("kitchen", force=True):
    print(change)
    #> {'Untagged': 'kitchen:latest'}
    #> {'Deleted': 'sha256:52053c4709898485277b01259bb1f27f57566a5b215836e241858c1169c83f55'}
closed = client.containers.get("closed")
closed.start()
closed.wait()
print(closed.logs(tail=1))
#> b'soup\n'

# (3)
cook.commit("kitchen")
served = client.containers.run(
    "kitchen", ["sleep", "infinity"], name="open", detach=True
)
client.images.remove("kitchen", force=True)
print([image.tags for image in client.images.list(filters={"dangling": True})])
#> [[]]

# (4)
try:
    client.images.remove(served.attrs["Image"], force=True)
except APIError as error:
    print(error.explanation)
    #> conflict: unable to delete f32887054e22 (cannot be forced) - image is being used by running container 3bdfe6bb4512
