import docker
import requests
from docker.errors import APIError
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

def list_interfaces(container):
    return container.exec_run(["ls", "/sys/class/net"]).output.decode().split()

# (1)
web = client.containers.run("nginx:1.26", name="web", detach=True)
with requests.Session() as session:
    retry = Retry(total=20, backoff_factor=0.1)
    session.mount("http://", HTTPAdapter(max_retries=retry))
    print(session.get("http://172.17.0.2").status_code)
    #> 200
print(web.exec_run(["ifconfig"]).exit_code)
#> 127
# (2)
tools = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="tools",
    network_mode="container:web",
    detach=True,
)
hardware_address = ["cat", "/sys/class/net/eth0/address"]
print(web.exec_run(hardware_address).output == tools.exec_run(hardware_address).output)
#> True
# (3)
result = tools.exec_run(["wget", "-q", "-O", "-", "http://localhost"])
print("Welcome to nginx!" in result.output.decode())
#> True
print(web.exec_run(["hostname"]).output == tools.exec_run(["hostname"]).output)
#> True
print(tools.exec_run(["ls", "/etc/nginx"]).output.decode().strip())
#> ls: /etc/nginx: No such file or directory
# (4)
try:
    client.containers.run(
        "busybox",
        ["true"],
        network_mode="container:web",
        ports={"80/tcp": 8080},
        remove=True,
    )
except APIError as error:
    print(error.explanation)
    #> conflicting options: port publishing and the container type network mode
shop = client.networks.create("shop")
try:
    shop.connect(tools)
except APIError as error:
    print(error.explanation)
    #> container sharing network namespace with another container or host cannot be connected to any other network
# (5)
web.restart()
print(list_interfaces(tools))
#> ['lo']
tools.restart(timeout=0)
print(list_interfaces(tools))
#> ['eth0', 'lo']
