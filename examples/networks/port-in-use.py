import docker
import requests
from docker.errors import APIError
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

# (1)
client.containers.run("nginx:1.26", name="first", ports={"80/tcp": 8080}, detach=True)
try:
    client.containers.run(
        "nginx:1.26", name="second", ports={"80/tcp": ("127.0.0.1", 8080)}, detach=True
    )
except APIError as error:
    print(error.explanation)
    #> failed to set up container networking: driver failed programming external connectivity on endpoint second (3efd82272bd25633b9a1d46bce40b0e0d67d86bfcf533338e15e46cdcfe3c2ef): Bind for 0.0.0.0:8080 failed: port is already allocated
# (2)
for container in client.containers.list(all=True):
    print(container.name, container.status)
    #> second created
    #> first running
# (3)
client.containers.get("second").remove()
client.containers.run("nginx:1.26", name="second", ports={"80/tcp": 8081}, detach=True)
# (4)
client.containers.run("nginx:1.26", name="server", network_mode="host", detach=True)
with requests.Session() as session:
    retry = Retry(total=20, backoff_factor=0.1)
    session.mount("http://", HTTPAdapter(max_retries=retry))
    print(session.get("http://localhost:80").status_code)
    #> 200
try:
    client.containers.run(
        "nginx:1.26", name="third", ports={"80/tcp": ("127.0.0.1", 80)}, detach=True
    )
except APIError as error:
    print(error.explanation)
    #> failed to set up container networking: driver failed programming external connectivity on endpoint third (bef6a50f0f076949aba2681bd2c98e61a360a5961a72b88c81232aeb78e7c58f): failed to bind host port for 127.0.0.1:80:172.17.0.4:80/tcp: address already in use
# (5)
client.containers.get("third").remove()
client.containers.run("nginx:1.26", name="third", ports={"80/tcp": None}, detach=True)
