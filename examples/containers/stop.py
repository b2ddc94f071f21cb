import time

import docker

client = docker.from_env()

def show(container):
    container.reload()
    print(container.attrs["State"]["Status"], container.attrs["State"]["ExitCode"])
    #> exited 3
    #> exited 137
    #> exited 143

# (1)
script = 'trap "echo closing; exit 3" TERM; echo open; sleep infinity & wait'
polite = client.containers.run(
    "busybox", ["sh", "-c", script], name="polite", detach=True
)
print(next(polite.logs(stream=True)))
#> b'open\n'
polite.stop()
print(polite.logs())
#> b'open\nclosing\n'
show(polite)

# (2)
sleep = ["sleep", "infinity"]
deaf = client.containers.run("busybox", sleep, name="deaf", detach=True)
while "sleep" not in str(deaf.top()):
    pass
deaf.stop(timeout=1)
show(deaf)

# (3)
kills = client.events(
    filters={"container": deaf.id, "event": "kill"},
    since=0,
    until=int(time.time()) + 1,
    decode=True,
)
print([event["Actor"]["Attributes"]["signal"] for event in kills])
#> ['15', '9']

# (4)
helped = client.containers.run("busybox", sleep, name="helped", detach=True, init=True)
while "docker-init" not in str(helped.top()):
    pass
helped.stop()
show(helped)
print(helped.stop())
#> None
