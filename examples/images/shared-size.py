import docker

client = docker.from_env()

# (1)
client.containers.run(
    "busybox", ["sh", "-c", "head -c 12000000 /dev/urandom > /map"], name="printer"
)
client.containers.get("printer").commit("atlas", tag="1")
client.containers.run("atlas:1", ["sh", "-c", "echo 2026 > /year"], name="editor")
client.containers.get("editor").commit("atlas", tag="2")
client.containers.run("atlas:1", ["sh", "-c", "echo bound > /cover"], name="binder")
client.containers.get("binder").commit("atlas", tag="3")

# (2)
for tag in ["1", "2", "3"]:
    size = client.images.get(f"atlas:{tag}").attrs["Size"]
    print(tag, f"{size / 1_000_000:.1f}MB")
    #> 1 14.0MB
    #> 2 14.0MB
    #> 3 14.0MB

# (3)
usage = client.df()
for image in sorted(usage["Images"], key=lambda image: image["RepoTags"]):
    shared = f"{image['SharedSize'] / 1_000_000:.1f}MB"
    print(image["RepoTags"], shared, f"{image['Size'] - image['SharedSize']}B")
    #> ['atlas:1'] 14.0MB 0B
    #> ['atlas:2'] 14.0MB 5B
    #> ['atlas:3'] 14.0MB 6B
    #> ['busybox:latest'] 2.0MB 0B
print(len(usage["Images"]), f"{usage['LayersSize'] / 1_000_000:.1f}MB")
#> 4 14.0MB
