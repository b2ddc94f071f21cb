import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
fragile = client.containers.run(
    "busybox",
    ["sh", "-c", "echo try; exit 7"],
    name="fragile",
    restart_policy={"Name": "on-failure", "MaximumRetryCount": 3},
    detach=True,
)
while fragile.attrs["RestartCount"] < 3 or fragile.status != "exited":
    fragile.reload()
print(fragile.attrs["RestartCount"], fragile.status)
#> 3 exited

# (2)
print(fragile.logs())
#> b'try\ntry\ntry\ntry\n'

# (3)
client.containers.run(
    "busybox",
    ["true"],
    name="fine",
    restart_policy={"Name": "on-failure", "MaximumRetryCount": 3},
)
fine = client.containers.get("fine")
print(fine.attrs["RestartCount"], fine.status)
#> 0 exited

# (4)
try:
    client.containers.create(
        "busybox", ["true"], auto_remove=True, restart_policy={"Name": "always"}
    )
except APIError as error:
    print(error.explanation)
    #> can't create 'AutoRemove' container with restart policy
