import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

# (1)
bridge = client.networks.get("bridge")
print(bridge.attrs["IPAM"]["Config"])
#> [{'Subnet': '172.17.0.0/16', 'Gateway': '172.17.0.1'}]
# (2)
web = client.containers.run("nginx:1.26", name="web", detach=True)
visitor = client.containers.run(
    "busybox", ["sleep", "infinity"], name="client", detach=True
)
for container in web, visitor:
    container.reload()
    network = container.attrs["NetworkSettings"]["Networks"]["bridge"]
    print(container.name, network["IPAddress"])
    #> web 172.17.0.2
    #> client 172.17.0.3
# (3)
with requests.Session() as session:
    retry = Retry(total=20, backoff_factor=0.1)
    session.mount("http://", HTTPAdapter(max_retries=retry))
    print(session.get("http://172.17.0.2").status_code)
    #> 200
# (4)
result = visitor.exec_run(["wget", "-q", "-O", "-", "http://172.17.0.2"])
print(result.exit_code, "Welcome to nginx!" in result.output.decode())
#> 0 True
# (5)
result = visitor.exec_run(["wget", "-q", "-O", "-", "http://web"])
print(result.exit_code, result.output.decode().strip())
#> 1 wget: bad address 'web'
