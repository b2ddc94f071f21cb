import time
from pathlib import Path

import docker
import requests
from docker.models.containers import Container
from docker.types import IPAMConfig, IPAMPool
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

def start_web(name: str) -> Container:
    page = str(Path(f"{name}.html").resolve())
    target = "/usr/share/nginx/html/index.html"
    return client.containers.run(
        "nginx:1.26",
        name=name,
        network="site",
        volumes={page: {"bind": target, "mode": "ro"}},
        detach=True,
    )

def start_proxy(name: str, port: int) -> None:
    configuration = str(Path(f"{name}.cfg").resolve())
    target = "/usr/local/etc/haproxy/haproxy.cfg"
    client.containers.run(
        "haproxy:3.0",
        name=name,
        network="site",
        ports={"80/tcp": port},
        volumes={configuration: {"bind": target, "mode": "ro"}},
        detach=True,
    )

# (1)
pool = IPAMPool(subnet="172.30.0.0/24")
client.networks.create("site", driver="bridge", ipam=IPAMConfig(pool_configs=[pool]))
shop = start_web("shop")
start_proxy("fixed", 8081)
start_proxy("following", 8082)
visitor = requests.Session()
retry = Retry(total=20, backoff_factor=0.1, status_forcelist=[503])
visitor.mount("http://", HTTPAdapter(max_retries=retry))
for port in 8081, 8082:
    print(visitor.get(f"http://localhost:{port}/").text.strip())
    #> the shop
    #> the shop
# (2)
shop.stop()
reports = start_web("reports")
shop.start()
for container in shop, reports:
    container.reload()
    address = container.attrs["NetworkSettings"]["Networks"]["site"]["IPAddress"]
    print(container.name, address)
    #> shop 172.30.0.5
    #> reports 172.30.0.2
# (3)
print(visitor.get("http://localhost:8081/").text.strip())
#> internal reports
# (4)
deadline = time.monotonic() + 30
answer = ""
while answer != "the shop" and time.monotonic() < deadline:
    answer = visitor.get("http://localhost:8082/").text.strip()
print(answer)
#> the shop
