import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
client.networks.create("front")
back = client.networks.create("back")
web, db = (
    client.containers.run(
        "busybox", ["sleep", "infinity"], name=name, network=network, detach=True
    )
    for name, network in (("web", "front"), ("db", "back"))
)
print(web.exec_run(["ping", "-c", "1", "db"]).output.decode().strip())
#> ping: bad address 'db'
# (2)
back.connect(web)
web.reload()
print(sorted(web.attrs["NetworkSettings"]["Networks"]))
#> ['back', 'front']
# (3)
print(web.exec_run(["ping", "-c", "1", "db"]).exit_code)
#> 0
# (4)
back.disconnect(web)
web.reload()
print(sorted(web.attrs["NetworkSettings"]["Networks"]))
#> ['front']
print(web.exec_run(["ping", "-c", "1", "db"]).output.decode().strip())
#> ping: bad address 'db'
# (5)
try:
    back.disconnect(web)
except APIError as error:
    print(error.explanation)
    #> container aa688a83906a1d94a306a655e1e3411e5a642154fefd0ce1fa507c415cdd69c6 is not connected to network back
