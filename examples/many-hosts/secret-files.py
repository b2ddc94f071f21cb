import json
import time

import docker

client = docker.from_env()

def wait_until(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "not within a minute"

def running(service):
    tasks = service.tasks(filters={"desired-state": "running"})
    return [task for task in tasks if task["Status"]["State"] == "running"]

def container_of(service):
    task = running(service)[0]
    return client.containers.get(task["Status"]["ContainerStatus"]["ContainerID"])

def configs_of(service):
    tasks = running(service)
    return [
        c["ConfigName"] for t in tasks for c in t["Spec"]["ContainerSpec"]["Configs"]
    ]

# (1)
client.swarm.init(advertise_addr="192.168.50.10")
password = client.secrets.create(name="db-password", data=b"open sesame\n")
settings = client.configs.create(name="settings-1", data=b"color = blue\n")
# (2)
db = client.services.create(
    "busybox",
    ["sleep", "infinity"],
    name="db",
    init=True,
    secrets=[docker.types.SecretReference(password.id, "db-password")],
    configs=[docker.types.ConfigReference(settings.id, "settings-1", "/etc/settings")],
)
wait_until(lambda: running(db))
# (3)
for file in ("/run/secrets/db-password", "/etc/settings"):
    print(container_of(db).exec_run(["cat", file]).output.decode(), end="")
    #> open sesame
    #> color = blue
mounts = container_of(db).exec_run(["cat", "/proc/mounts"]).output.decode()
print([line.split()[0] for line in mounts.splitlines() if "/run/secrets" in line])
#> ['tmpfs']
# (4)
password.reload()
print(json.dumps(password.attrs["Spec"]))
#> {"Name": "db-password", "Labels": {}}
settings.reload()
print(json.dumps(settings.attrs["Spec"]))
#> {"Name": "settings-1", "Labels": {}, "Data": "Y29sb3IgPSBibHVlCg=="}
# (5)
try:
    password.remove()
except docker.errors.APIError as error:
    print(error.explanation)
    #> rpc error: code = InvalidArgument desc = secret 'db-password' is in use by the following service: db
# (6)
red = client.configs.create(name="settings-2", data=b"color = red\n")
db.reload()
db.update(configs=[docker.types.ConfigReference(red.id, "settings-2", "/etc/settings")])
wait_until(lambda: configs_of(db) == ["settings-2"])
print(container_of(db).exec_run(["cat", "/etc/settings"]).output.decode(), end="")
#> color = red
