import docker

client = docker.from_env()

def wait_until(container, health):
    while container.health != health:
        container.reload()
    return container.attrs["State"]["Health"]["Status"]

# (1)
client.images.build(path=".", tag="checked", rm=True)
app = client.containers.run(
    "checked", name="app", restart_policy={"Name": "always"}, detach=True
)
print(wait_until(app, "starting"))
#> starting

# (2)
app.exec_run(["touch", "/tmp/ready"])
print(wait_until(app, "healthy"))
#> healthy

# (3)
app.exec_run(["rm", "/tmp/ready"])
print(wait_until(app, "unhealthy"))
#> unhealthy

# (4)
print(app.status, app.attrs["RestartCount"])
#> running 0
print([check["ExitCode"] for check in app.attrs["State"]["Health"]["Log"]][-2:])
#> [1, 1]
