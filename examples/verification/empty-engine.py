import docker

client = docker.from_env()
# (1)
print(client.info()["Containers"], "containers")
#> 0 containers
print([volume.name for volume in client.volumes.list()])
#> []
print(sorted(network.name for network in client.networks.list()))
#> ['bridge', 'host', 'none']
print([image.tags for image in client.images.list()])
#> [['busybox:latest']]
# (2)
client.containers.run("busybox", ["true"], name="web", volumes=["notes:/data"])
client.containers.get("web").remove()
# (3)
print(client.volumes.prune(filters={"all": True})["VolumesDeleted"])
#> ['notes']
client.images.prune(filters={"dangling": False})
print(client.volumes.list(), client.images.list())
#> [] []
