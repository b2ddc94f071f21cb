import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
for network in sorted(client.networks.list(), key=lambda network: network.name):
    print(network.name, network.attrs["Driver"])
    #> bridge bridge
    #> host host
    #> none null
print(client.info()["Plugins"]["Network"])
#> ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay']
# (2)
shop = client.networks.create("shop", labels={"stage": "test"})
client.networks.create("office", driver="bridge")
custom = client.networks.list(filters={"type": "custom"})
print(sorted(network.name for network in custom))
#> ['office', 'shop']
print(
    [network.name for network in client.networks.list(filters={"label": "stage=test"})]
)
#> ['shop']
# (3)
db = client.containers.run(
    "busybox", ["sleep", "infinity"], name="db", init=True, network="shop", detach=True
)
shop.reload()
for container in shop.containers:
    network = container.attrs["NetworkSettings"]["Networks"]["shop"]
    print(container.name, network["IPAddress"])
    #> db 172.18.0.2
# (4)
for name in "shop", "bridge":
    try:
        client.networks.get(name).remove()
    except APIError as error:
        print(error.explanation)
        #> error while removing network: network shop has active endpoints (name:"db" id:"1761c20e198f")
        #> bridge is a pre-defined network and cannot be removed
# (5)
print(client.networks.prune())
#> {'NetworksDeleted': ['office']}
# (6)
db.stop()
print(client.networks.prune())
#> {'NetworksDeleted': ['shop']}
try:
    db.start()
except APIError as error:
    print(error.explanation)
    #> failed to set up container networking: network 3a2af68b9623da5ee4c7c108eca7f54d94e731c301b2b10191cecaa38d74eecf not found
