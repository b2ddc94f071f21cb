import docker

client = docker.from_env()

def fill(path):
    return ["dd", "if=/dev/urandom", f"of={path}", "bs=1M", "count=1"]

def list_usage():
    usage = {volume["Name"]: volume["UsageData"] for volume in client.df()["Volumes"]}
    return [
        (name, usage[name]["RefCount"], usage[name]["Size"]) for name in sorted(usage)
    ]

# (1)
client.volumes.create("plans")
client.containers.run(
    "busybox", fill("/sketches/one"), name="writer", volumes=["sketches:/sketches"]
)
client.containers.run("busybox", fill("/cache/two"), name="gone", volumes=["/cache"])
client.containers.get("gone").remove()
print(list_usage())
#> [('b47a1f48e7f70867f8845ef0b23da608ab107e587ec15a0d0093635dcbe5d628', 0, 1048576), ('plans', 0, 0), ('sketches', 1, 1048576)]

# (2)
print(client.volumes.prune())
#> {'VolumesDeleted': ['b47a1f48e7f70867f8845ef0b23da608ab107e587ec15a0d0093635dcbe5d628'], 'SpaceReclaimed': 1048576}
print(sorted(volume.name for volume in client.volumes.list()))
#> ['plans', 'sketches']

# (3)
print(client.volumes.prune(filters={"all": True}))
#> {'VolumesDeleted': ['plans'], 'SpaceReclaimed': 0}
print(sorted(volume.name for volume in client.volumes.list()))
#> ['sketches']

# (4)
client.containers.get("writer").remove()
print(list_usage())
#> [('sketches', 0, 1048576)]
print(client.volumes.prune(filters={"all": True}))
#> {'VolumesDeleted': ['sketches'], 'SpaceReclaimed': 1048576}
