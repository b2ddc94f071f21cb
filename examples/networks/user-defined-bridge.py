import docker
from docker.errors import ContainerError

client = docker.from_env()

def ping(target, network):
    command = ["ping", "-c", "1", "-W", "1", target]
    try:
        client.containers.run("busybox", command, network=network, remove=True)
    except ContainerError as error:
        return error.stderr.decode().strip() or "no answer"
    return "answer"

# (1)
shop = client.networks.create("shop")
shop.reload()
print(shop.attrs["Driver"], shop.attrs["IPAM"]["Config"])
#> bridge [{'Subnet': '172.18.0.0/16', 'Gateway': '172.18.0.1'}]
# (2)
db = client.containers.run(
    "busybox", ["sleep", "infinity"], name="db", network="shop", detach=True
)
print(ping("db", network="shop"))
#> answer
# (3)
output = client.containers.run(
    "busybox",
    ["grep", "nameserver", "/etc/resolv.conf"],
    network="shop",
    remove=True,
)
print(output.decode().strip())
#> nameserver 127.0.0.11
# (4)
client.networks.create("office")
print(ping("db", network="office"))
#> ping: bad address 'db'
# (5)
db.reload()
address = db.attrs["NetworkSettings"]["Networks"]["shop"]["IPAddress"]
print(ping(address, network="office"))
#> no answer
