import docker

client = docker.from_env()

# (1)
program = """
  trap "echo reading" HUP
  trap "exit 5" USR1
  echo open
  while :; do sleep infinity & wait; done"""

def start(name, policy, **options):
    container = client.containers.run(
        "busybox",
        ["sh", "-c", program],
        name=name,
        restart_policy={"Name": policy},
        detach=True,
        **options,
    )
    next(container.logs(stream=True))
    return container

plain = start("plain", "always")
named = start("named", "always", stop_signal="TERM")
careful = start("careful", "unless-stopped", stop_signal="TERM")
inside = start("inside", "always")
everyone = [plain, named, careful, inside]

# (2)
for container in plain, named, careful:
    container.kill("HUP")
inside.exec_run(["kill", "-HUP", "1"])
for container in everyone:
    while b"reading" not in container.logs():
        pass
    container.reload()
    print(container.name, container.status)
    #> plain running
    #> named running
    #> careful running
    #> inside running

# (3)
def wait_for_restart(container):
    container.reload()
    while container.attrs["RestartCount"] == 0 or container.status != "running":
        container.reload()

for container in everyone:
    container.exec_run(["kill", "-USR1", "1"], detach=True)
print(plain.wait()["StatusCode"], careful.wait()["StatusCode"])
#> 5 5
wait_for_restart(named)
wait_for_restart(inside)
for container in everyone:
    container.reload()
    print(container.name, container.status, container.attrs["RestartCount"])
    #> plain exited 0
    #> named running 1
    #> careful exited 0
    #> inside running 1

# (4)
plain.start()
while plain.logs().count(b"open") < 2:
    pass
plain.exec_run(["kill", "-USR1", "1"], detach=True)
wait_for_restart(plain)
print(plain.name, plain.status, plain.attrs["RestartCount"])
#> plain running 1
