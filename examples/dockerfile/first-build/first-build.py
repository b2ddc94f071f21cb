from pathlib import Path

import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="greeter", rm=True)
print(client.containers.list(all=True))
#> []
print(client.containers.run("greeter", remove=True))
#> b'Hello from an image\n'

# (2)
Path("greeting.txt").write_text("Hello again\n")
print(client.containers.run("greeter", remove=True))
#> b'Hello from an image\n'

# (3)
client.images.build(path=".", tag="greeter", rm=True)
print(client.containers.run("greeter", remove=True))
#> b'Hello again\n'

# (4)
print(client.images.list(filters={"dangling": True}))
#> [<Image: ''>]
