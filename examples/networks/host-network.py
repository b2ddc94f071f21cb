import socket

import docker
import requests
from docker.errors import APIError, ContainerError, InvalidArgument
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

# (1)
web = client.containers.run("nginx:1.26", name="web", network_mode="host", detach=True)
with requests.Session() as session:
    retry = Retry(total=20, backoff_factor=0.1)
    session.mount("http://", HTTPAdapter(max_retries=retry))
    print(session.get("http://localhost").status_code)
    #> 200
# (2)
output = client.containers.run(
    "busybox", ["hostname"], network_mode="host", remove=True
)
print(output.decode().strip() == socket.gethostname())
#> True
# (3)
try:
    client.containers.run(
        "busybox", ["true"], network_mode="host", ports={"80/tcp": 8080}, remove=True
    )
except InvalidArgument as error:
    print(error)
    #> "host" network_mode is incompatible with port_bindings
# (4)
try:
    client.containers.run("nginx:1.26", network_mode="host", remove=True)
except ContainerError as error:
    print(error.exit_status, error.stderr.decode().splitlines()[-1])
    #> 1 nginx: [emerg] still could not bind()
# (5)
shop = client.networks.create("shop")
try:
    shop.connect(web)
except APIError as error:
    print(error.explanation)
    #> container sharing network namespace with another container or host cannot be connected to any other network
try:
    client.networks.get("host").disconnect(web)
except APIError as error:
    print(error.explanation)
    #> cannot disconnect container from host network - container was created in host network mode
