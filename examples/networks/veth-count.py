import socket

import docker

client = docker.from_env()

def count_cables():
    return len([name for _, name in socket.if_nameindex() if name.startswith("veth")])

def start(name, network):
    return client.containers.run(
        "busybox", ["sleep", "infinity"], name=name, network=network, detach=True
    )

# (1)
client.networks.create("shop")
web = start("web", "shop")
client.networks.get("bridge").connect(web)
print(count_cables())
#> 2
# (2)
start("guest", "host")
start("hermit", "none")
start("tools", "container:web")
# (3)
print(len(client.containers.list()))
#> 4
print(count_cables())
#> 2
