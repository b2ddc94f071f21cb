from pathlib import Path

import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

client.containers.run("httpd:2.4", name="apache", ports={"80/tcp": 8001}, detach=True)
configuration = "/usr/local/etc/haproxy/haproxy.cfg"
file = {str(Path("haproxy.cfg").resolve()): {"bind": configuration, "mode": "ro"}}
proxy = client.containers.run(
    "haproxy:3.0", name="proxy", ports={"8080/tcp": 8080}, volumes=file, detach=True
)
# (1)
retry = Retry(total=20, backoff_factor=0.1)
visitor = requests.Session()
visitor.mount("http://", HTTPAdapter(max_retries=retry))
print(visitor.get("http://localhost:8001/").status_code)
#> 200
# (2)
print(visitor.get("http://localhost:8080/ready").text.strip())
#> <html><body><h1>200 OK</h1>
#> Service ready.
#> </body></html>
# (3)
print(visitor.get("http://localhost:8080/").text.strip())
#> <html><body><h1>503 Service Unavailable</h1>
#> No server is available to handle this request.
#> </body></html>
proxy.remove(force=True)
# (4)
client.containers.run(
    "haproxy:3.0", name="proxy", network_mode="host", volumes=file, detach=True
)
print(visitor.get("http://localhost:8080/").status_code)
#> 200
