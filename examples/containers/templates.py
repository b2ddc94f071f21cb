import docker
from docker.errors import NotFound

client = docker.from_env()

# (1)
web = client.containers.run(
    "nginx:1.26",
    name="web",
    labels={"team": "blue"},
    environment={"MODE": "test"},
    detach=True,
)
web.reload()
print(sorted(web.attrs)[:4])
#> ['AppArmorProfile', 'Args', 'Config', 'Created']

# (2)
print(web.attrs["Name"], web.attrs["State"]["Status"], web.attrs["Config"]["Image"])
#> /web running nginx:1.26
print(web.attrs["Config"]["Cmd"])
#> ['nginx', '-g', 'daemon off;']

# (3)
print(web.labels["team"])
#> blue
print([line for line in web.attrs["Config"]["Env"] if line.startswith("MODE")])
#> ['MODE=test']

# (4)
print("Pid" in web.attrs)
#> False
try:
    client.containers.get("nobody")
except NotFound as error:
    print(error.explanation)
    #> No such container: nobody
