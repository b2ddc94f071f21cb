import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

def find_ports(container):
    container.reload()
    for port, bindings in sorted(container.ports.items()):
        for binding in bindings or []:
            yield f"{port} -> {binding['HostIp']} port {binding['HostPort']}"

# (1)
everywhere = client.containers.run(
    "nginx:1.26", name="everywhere", ports={"80/tcp": 8080}, detach=True
)
print(*find_ports(everywhere), sep="\n")
#> 80/tcp -> 0.0.0.0 port 8080
#> 80/tcp -> :: port 8080
# (2)
local = client.containers.run(
    "nginx:1.26", name="local", ports={"80/tcp": ("127.0.0.1", 8081)}, detach=True
)
print(*find_ports(local), sep="\n")
#> 80/tcp -> 127.0.0.1 port 8081
# (3)
any_port = client.containers.run(
    "nginx:1.26", name="any", ports={"80/tcp": None}, detach=True
)
print(*find_ports(any_port), sep="\n")
#> 80/tcp -> 0.0.0.0 port 32770
#> 80/tcp -> :: port 32770
any_port.restart(timeout=0)
print(*find_ports(any_port), sep="\n")
#> 80/tcp -> 0.0.0.0 port 32771
#> 80/tcp -> :: port 32771
# (4)
last_free = client.containers.run(
    "nginx:1.26", name="last-free", ports={"80/tcp": "8080-8082"}, detach=True
)
print(*find_ports(last_free), sep="\n")
#> 80/tcp -> 0.0.0.0 port 8082
#> 80/tcp -> :: port 8082
# (5)
many = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="many",
    ports={"7000/tcp": 7000, "7001/tcp": 7001, "53/udp": 5353},
    detach=True,
)
print(*find_ports(many), sep="\n")
#> 53/udp -> 0.0.0.0 port 5353
#> 53/udp -> :: port 5353
#> 7000/tcp -> 0.0.0.0 port 7000
#> 7000/tcp -> :: port 7000
#> 7001/tcp -> 0.0.0.0 port 7001
#> 7001/tcp -> :: port 7001
# (6)
with requests.Session() as session:
    retry = Retry(total=20, backoff_factor=0.1)
    session.mount("http://", HTTPAdapter(max_retries=retry))
    print(session.get("http://localhost:8080").status_code)
    #> 200
print(everywhere.ports["80/tcp"][0]["HostPort"], everywhere.ports.get("443/tcp"))
#> 8080 None
