import subprocess

import docker
import requests
from docker.errors import APIError
from docker.types import IPAMConfig, IPAMPool

client = docker.from_env()

# (1)
pool = IPAMPool(
    subnet="192.168.50.0/24", gateway="192.168.50.1", iprange="192.168.50.128/28"
)
lan = client.networks.create(
    "lan",
    driver="macvlan",
    ipam=IPAMConfig(pool_configs=[pool]),
    options={"parent": "eth0"},
)
# (2)
web = client.containers.run("nginx:1.26", name="web", network="lan", detach=True)
web.reload()
network = web.attrs["NetworkSettings"]["Networks"]["lan"]
print(network["IPAddress"], network["MacAddress"])
#> 192.168.50.128 c6:5b:3e:5d:7e:94
# (3)
neighbour = ["ip", "netns", "exec", "neighbour"]
curl = ["curl", "--silent", "--retry", "20", "--retry-all-errors"]
page = subprocess.run(
    [*neighbour, *curl, "http://192.168.50.128"], capture_output=True, text=True
)
print("Welcome to nginx!" in page.stdout)
#> True
known = subprocess.run(
    [*neighbour, "ip", "neighbour", "show", "192.168.50.128"],
    capture_output=True,
    text=True,
)
print(network["MacAddress"] in known.stdout)
#> True
# (4)
try:
    requests.get("http://192.168.50.128", timeout=2)
except requests.ConnectionError:
    print("no connection")
    #> no connection
# (5)
try:
    client.networks.create(
        "lan-2",
        driver="macvlan",
        ipam=IPAMConfig(pool_configs=[IPAMPool(subnet="192.168.50.0/24")]),
        options={"parent": "eth0"},
    )
except APIError as error:
    print(error.explanation)
    #> invalid pool request: Pool overlaps with other one on this address space
