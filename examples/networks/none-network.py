import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
alone = client.containers.run(
    "busybox", ["sleep", "infinity"], name="alone", network_mode="none", detach=True
)
print(alone.exec_run(["ls", "/sys/class/net"]).output.decode().split())
#> ['lo']
print(alone.exec_run(["ping", "-c", "1", "172.17.0.1"]).exit_code)
#> 1
# (2)
shop = client.networks.create("shop")
try:
    shop.connect(alone)
except APIError as error:
    print(error.explanation)
    #> container cannot be connected to multiple networks with one of the networks in private (none) mode
# (3)
client.networks.get("none").disconnect(alone)
shop.connect(alone)
print(alone.exec_run(["ls", "/sys/class/net"]).output.decode().split())
#> ['eth0', 'lo']
