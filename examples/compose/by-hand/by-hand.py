from pathlib import Path

import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

# (1)
client.networks.create("counter")
print(client.volumes.create("visits").name)
#> visits
# (2)
client.containers.run(
    "redis:8.0",
    name="store",
    network="counter",
    volumes={"visits": {"bind": "/data", "mode": "rw"}},
    detach=True,
)
# (3)
pages = str(Path("cgi-bin").resolve())
client.containers.run(
    "busybox",
    "httpd -f -h /www",
    name="web",
    network="counter",
    ports={"80/tcp": 8080},
    volumes={pages: {"bind": "/www/cgi-bin", "mode": "ro"}},
    detach=True,
)
# (4)
with requests.Session() as visitor:
    retry = Retry(backoff_factor=0.1, status_forcelist=[503])
    visitor.mount("http://", HTTPAdapter(max_retries=retry))
    for _ in range(2):
        print(visitor.get("http://localhost:8080/cgi-bin/visits").text.strip())
        #> 1
        #> 2
# (5)
for name in "web", "store":
    client.containers.get(name).remove(force=True)
client.networks.get("counter").remove()
client.volumes.get("visits").remove()
