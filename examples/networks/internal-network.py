import docker
import requests

client = docker.from_env()

# (1)
vault = client.networks.create("vault", internal=True)
db = client.containers.run(
    "busybox", ["sleep", "infinity"], name="db", network="vault", detach=True
)
print(vault.attrs["Internal"])
#> True
# (2)
outside = ["ping", "-c", "1", "192.168.50.20"]
print(client.containers.run("busybox", outside, remove=True).decode().splitlines()[-2])
#> 1 packets transmitted, 1 packets received, 0% packet loss
print(db.exec_run(outside).exit_code)
#> 1
print(db.exec_run(["ip", "route"]).output.decode().strip())
#> 172.18.0.0/16 dev eth0 scope link  src 172.18.0.2
# (3)
web = client.containers.run(
    "nginx:1.26", name="web", network="vault", ports={"80/tcp": 8080}, detach=True
)
web.reload()
print(web.ports)
#> {}
try:
    requests.get("http://localhost:8080", timeout=2)
except requests.ConnectionError as error:
    print(type(error).__name__)
    #> ConnectionError
# (4)
client.networks.get("bridge").connect(db)
print(db.exec_run(outside).exit_code)
#> 0
