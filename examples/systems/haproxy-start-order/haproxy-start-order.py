from pathlib import Path

import docker
import requests
from docker.errors import ContainerError
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

client.networks.create("site")
configuration = {"bind": "/usr/local/etc/haproxy/haproxy.cfg", "mode": "ro"}
# (1)
try:
    client.containers.run(
        "haproxy:3.0",
        name="strict",
        network="site",
        volumes={str(Path("strict.cfg").resolve()): configuration},
    )
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> ...
    #> [ALERT]    (1) : config : [/usr/local/etc/haproxy/haproxy.cfg:12] : 'server web/apache' : could not resolve address 'apache'.
    #> [ALERT]    (1) : config : Failed to initialize server(s) addr.
    print("exit status", error.exit_status)
    #> exit status 1
# (2)
client.containers.run(
    "haproxy:3.0",
    name="patient",
    network="site",
    ports={"80/tcp": 8080},
    volumes={str(Path("patient.cfg").resolve()): configuration},
    detach=True,
)
visitor = requests.Session()
visitor.mount("http://", HTTPAdapter(max_retries=Retry(total=20, backoff_factor=0.1)))
visitor.get("http://localhost:8080/ready")
print(requests.get("http://localhost:8080/").status_code)
#> 503
# (3)
client.containers.run("httpd:2.4", name="apache", network="site", detach=True)
retry = Retry(total=20, backoff_factor=0.1, status_forcelist=[503])
visitor.mount("http://", HTTPAdapter(max_retries=retry))
print(visitor.get("http://localhost:8080/").status_code)
#> 200
