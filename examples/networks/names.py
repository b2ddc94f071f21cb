import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
client.networks.create("shop")
db = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="db",
    hostname="books",
    network="shop",
    networking_config={"shop": client.api.create_endpoint_config(aliases=["database"])},
    detach=True,
)
db.reload()
print(db.attrs["NetworkSettings"]["Networks"]["shop"]["DNSNames"])
#> ['db', 'database', 'f032f02e1e58', 'books']
# (2)
output = client.containers.run(
    "debian:trixie-slim",
    ["getent", "hosts", "db", "database", "books", "db.shop"],
    network="shop",
    remove=True,
)
print(output.decode().strip())
#> 172.18.0.2      db
#> 172.18.0.2      database
#> 172.18.0.2      books
#> 172.18.0.2      db.shop
# (3)
print(db.exec_run(["tail", "-n", "1", "/etc/hosts"]).output.decode().strip())
#> 172.18.0.2      books
# (4)
output = client.containers.run(
    "debian:trixie-slim",
    ["getent", "hosts", "printer"],
    extra_hosts={"printer": "192.168.50.20"},
    remove=True,
)
print(output.decode().strip())
#> 192.168.50.20   printer
# (5)
try:
    client.containers.run(
        "busybox",
        ["true"],
        network="bridge",
        networking_config={
            "bridge": client.api.create_endpoint_config(aliases=["database"])
        },
        remove=True,
    )
except APIError as error:
    print(error.explanation)
    #> invalid config for network bridge: invalid endpoint settings:
    #> network-scoped alias is supported only for containers in user defined networks
