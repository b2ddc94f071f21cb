import docker
from docker.errors import APIError, ContainerError

client = docker.from_env()

# (1)
db = client.containers.run(
    "busybox", ["sleep", "infinity"], name="db", init=True, detach=True
)
app = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="app",
    links={"db": "database"},
    detach=True,
)
print(app.exec_run(["ping", "-c", "1", "database"]).exit_code)
#> 0
# (2)
print(app.exec_run(["grep", "database", "/etc/hosts"]).output.decode().strip())
#> 172.17.0.2      database 728fed30c1e0 db
# (3)
db.stop()
client.containers.run("busybox", ["sleep", "infinity"], name="squatter", detach=True)
db.start()
print(app.exec_run(["grep", "database", "/etc/hosts"]).output.decode().strip())
#> 172.17.0.4      database 728fed30c1e0 db
# (4)
db.stop()
try:
    client.containers.run("busybox", ["true"], name="late", links={"db": "database"})
except APIError as error:
    print(error.explanation)
    #> Cannot link to a non running container: /db AS /late/database
    client.containers.get("late").remove()
# (5)
client.networks.create("shop")
try:
    client.containers.run(
        "busybox",
        ["ping", "-c", "1", "database"],
        network="shop",
        links={"db": "database"},
        remove=True,
    )
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> ping: bad address 'database'
