from pathlib import Path

import docker

client = docker.from_env()

# (1)
posts = client.volumes.create("posts", labels={"project": "blog"})
client.volumes.create("orders", labels={"project": "shop"})
blog = client.volumes.list(filters={"label": "project=blog"})
print([volume.name for volume in blog])
#> ['posts']

# (2)
print(posts.attrs["Driver"], posts.attrs["Labels"], posts.attrs["Options"])
#> local {'project': 'blog'} None

# (3)
client.containers.run(
    "busybox", ["touch", "/posts/hello"], volumes=["posts:/posts"], remove=True
)
folder = Path(posts.attrs["Mountpoint"])
print(folder)
#> /var/lib/docker/volumes/posts/_data
print([path.name for path in folder.iterdir()])
#> ['hello']

# (4)
again = client.volumes.create("posts", labels={"project": "garden"})
print(again.attrs["Labels"])
#> {'project': 'blog'}
