import re

import docker

client = docker.from_env()

# (1)
first = client.containers.create("busybox", ["echo", "hello"])
print(len(first.id), first.id)
#> 64 061dbc8d0ef025b6e74c7fcb244d90befae6156839ad298ad00b1b9a9bcf5aea
print(client.containers.create("busybox", ["echo", "hello"]).id)
#> 17981b2569eab4d34cdebb32dfebafe598e6c44cb82bc5d76d37fca83c053981

# (2)
print([container.short_id for container in client.containers.list(all=True)])
#> ['17981b2569ea', '061dbc8d0ef0']
same = client.containers.get(first.id[:6])
same.start()
print(same.wait())
#> {'StatusCode': 0}
print(client.containers.get(first.id[:12]).logs())
#> b'hello\n'

# (3)
print(bool(re.fullmatch("[a-z]+_[a-z]+", first.name)))
#> True

# (4)
print(first.attrs["Config"]["Hostname"])
#> 061dbc8d0ef0
