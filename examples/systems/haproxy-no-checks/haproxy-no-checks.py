from pathlib import Path

import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

client.networks.create("site")
client.containers.run("httpd:2.4", name="apache", network="site", detach=True)
nginx = client.containers.run("nginx:1.26", name="nginx", network="site", detach=True)
configuration = "/usr/local/etc/haproxy/haproxy.cfg"
client.containers.run(
    "haproxy:3.0",
    name="proxy",
    network="site",
    ports={"80/tcp": 8080},
    volumes={str(Path("haproxy.cfg").resolve()): {"bind": configuration, "mode": "ro"}},
    detach=True,
)
# (1)
with requests.Session() as visitor:
    retry = Retry(total=20, backoff_factor=0.1)
    visitor.mount("http://", HTTPAdapter(max_retries=retry))
    print(visitor.get("http://localhost:8080/").status_code)
    #> 200
# (2)
nginx.stop()
# (3)
for _ in range(4):
    print(requests.get("http://localhost:8080/").status_code)
    #> 503
    #> 200
    #> 503
    #> 200
