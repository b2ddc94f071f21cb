import docker
from docker.errors import ImageNotFound

client = docker.from_env()

# (1)
client.containers.run("busybox", ["touch", "/picture"], name="painter")
painter = client.containers.get("painter")
gallery = painter.commit("gallery", tag="1", changes="LABEL room=studio")
for image in client.images.list():
    print(image.tags)
    #> ['gallery:1']
    #> ['busybox:latest']

# (2)
gallery.tag("museum/gallery", tag="1")
print(len(client.images.list(name="gallery")))
#> 1
print(len(client.images.list(filters={"reference": "*/gallery"})))
#> 1
print(len(client.images.list(filters={"label": "room=studio"})))
#> 1
print(client.images.list(filters={"before": "gallery:1"}))
#> [<Image: 'busybox:latest'>]

# (3)
gallery.reload()
print(gallery.short_id)
#> sha256:1f3b79bda478
print(gallery.id)
#> sha256:1f3b79bda478a07e736b2bf05b2670e9d48797aab978850c7e7e62b314827c37

# (4)
print(client.images.list(name="gallery:2"))
#> []
try:
    client.images.get("gallery:2")
except ImageNotFound as error:
    print(error.explanation)
    #> No such image: gallery:2

# (5)
client.containers.run("gallery:1", ["true"], name="visitor")
for ancestor in ["gallery:1", "busybox"]:
    used_by = client.containers.list(all=True, filters={"ancestor": ancestor})
    print([container.name for container in used_by])
    #> ['visitor']
    #> ['visitor', 'painter']
