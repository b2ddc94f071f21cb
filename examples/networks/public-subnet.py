import subprocess
from ipaddress import ip_network

import docker
from docker.types import IPAMConfig, IPAMPool

client = docker.from_env()
options = {"com.docker.network.bridge.name": "shop0"}

# (1)
pool = IPAMPool(subnet="172.72.0.0/16")
shop = client.networks.create(
    "shop", ipam=IPAMConfig(pool_configs=[pool]), options=options
)
print("private:", ip_network("172.72.0.0/16").is_private)
#> private: False
# (2)
route = subprocess.run(
    ["ip", "route", "get", "172.72.1.1"], capture_output=True, text=True
)
print("dev shop0" in route.stdout)
#> True
# (3)
shop.remove()
shop = client.networks.create("shop", options=options)
shop.reload()
subnet = ip_network(shop.attrs["IPAM"]["Config"][0]["Subnet"])
print(subnet, "private:", subnet.is_private)
#> 172.18.0.0/16 private: True
