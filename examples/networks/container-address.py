import docker

client = docker.from_env()

# (1)
shop = client.networks.create("shop")
db = client.containers.run(
    "busybox", ["sleep", "infinity"], name="db", network="shop", detach=True
)
client.networks.get("bridge").connect(db)
db.reload()
networks = db.attrs["NetworkSettings"]["Networks"]
# (2)
for name, network in sorted(networks.items()):
    print(name, network["IPAddress"])
    #> bridge 172.17.0.2
    #> shop 172.18.0.2
# (3)
print(networks["shop"]["IPAddress"])
#> 172.18.0.2
# (4)
for container in client.containers.list(filters={"network": "shop"}):
    print(container.name, sorted(container.attrs["NetworkSettings"]["Networks"]))
    #> db ['bridge', 'shop']
