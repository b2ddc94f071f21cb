import docker
import requests
from docker.errors import APIError
from docker.types import IPAMConfig, IPAMPool

client = docker.from_env()

# (1)
try:
    client.networks.create(
        "lan",
        driver="macvlan",
        ipam=IPAMConfig(pool_configs=[IPAMPool(subnet="192.168.60.0/24")]),
        options={"parent": "eth7"},
    )
except APIError as error:
    print(error.explanation)
    #> invalid subinterface vlan name eth7, example formatting is eth0.10
# (2)
pool = IPAMPool(
    subnet="192.168.50.0/24", gateway="192.168.50.1", iprange="192.168.50.128/28"
)
client.networks.create(
    "lan",
    driver="macvlan",
    ipam=IPAMConfig(pool_configs=[pool]),
    options={"parent": "eth0"},
)
web = client.containers.run(
    "busybox",
    ["httpd", "-f", "-p", "80"],
    name="web",
    network="lan",
    ports={"80/tcp": 8080},
    detach=True,
)
web.reload()
print(web.ports)
#> {}
try:
    requests.get("http://localhost:8080", timeout=2)
except requests.ConnectionError as error:
    print(type(error).__name__)
    #> ConnectionError
# (3)
output = client.containers.run(
    "busybox", ["ping", "-c", "1", "web"], network="lan", remove=True
)
print(output.decode().splitlines()[0])
#> PING web (192.168.50.128): 56 data bytes
