import docker

client = docker.from_env()

# (1)
client.containers.run("busybox", ["true"], name="idle")
idle = client.containers.get("idle")
print(idle.diff())
#> None
copy = idle.commit("idle-box")

# (2)
busybox = client.images.get("busybox")
print(copy.attrs["RootFS"]["Layers"] == busybox.attrs["RootFS"]["Layers"])
#> True
print(copy.id == busybox.id)
#> False

# (3)
newest = copy.history()[0]
print(newest["Size"], newest["CreatedBy"])
#> 0 true
