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

# (1)
client.swarm.init(advertise_addr="192.168.50.10")
web = client.services.create(
    "busybox",
    ["httpd", "-f"],
    name="web",
    mode=docker.types.ServiceMode("replicated", replicas=2),
)
wait_until(lambda: len(running(web)) == 2)
alone = client.containers.run("busybox", ["httpd", "-f"], name="alone", detach=True)
# (2)
alone.kill()
client.containers.list(filters={"name": "web.1"})[0].kill()
# (3)
wait_until(lambda: any(t["Status"]["State"] == "failed" for t in web.tasks()))
wait_until(lambda: len(running(web)) == 2)
for task in sorted(web.tasks(), key=lambda t: (t["Slot"], t["DesiredState"])):
    status = task["Status"]
    print(task["Slot"], task["DesiredState"], status["State"], status.get("Err", ""))
    #> 1 running running
    #> 1 shutdown failed task: non-zero exit (137)
    #> 2 running running
# (4)
alone.reload()
print(alone.name, alone.status)
#> alone exited
