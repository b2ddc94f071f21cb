import subprocess
from pathlib import Path

import docker

client = docker.from_env()
socket = Path("engine.sock").resolve()

def show():
    containers = spare.containers.list(all=True)
    for container in sorted(containers, key=lambda container: container.name):
        print(container.name, container.status, container.attrs["State"]["ExitCode"])
        #> always exited 143
        #> gentle exited 0
        #> no exited 143
        #> on-failure exited 143
        #> unless-stopped exited 143
        #> always running 0
        #> gentle exited 0
        #> no exited 143
        #> on-failure running 0
        #> unless-stopped exited 143

# (1)
subprocess.run(["sh", "engine", "start"], check=True)
spare = docker.DockerClient(base_url=f"unix://{socket}")
archive = client.images.get("busybox").save(named="busybox:latest")
[image] = spare.images.load(archive)
print(image.tags)
#> ['busybox:latest']

# (2)
for policy in "no", "on-failure", "always", "unless-stopped":
    spare.containers.run(
        "busybox",
        ["sleep", "infinity"],
        name=policy,
        restart_policy={"Name": policy},
        network_mode="none",
        init=True,
        detach=True,
    )
gentle = spare.containers.run(
    "busybox",
    ["sh", "-c", 'trap "exit 0" TERM; echo ready; sleep infinity & wait'],
    name="gentle",
    restart_policy={"Name": "on-failure"},
    network_mode="none",
    detach=True,
)
print(next(gentle.logs(stream=True)))
#> b'ready\n'

# (3)
for container in spare.containers.list():
    container.stop()
show()

# (4)
subprocess.run(["sh", "engine", "stop"], check=True)
subprocess.run(["sh", "engine", "start"], check=True)
spare = docker.DockerClient(base_url=f"unix://{socket}")
show()

# (5)
for name in "no", "on-failure", "always", "unless-stopped", "gentle":
    spare.containers.get(name).remove(force=True)
subprocess.run(["sh", "engine", "stop"], check=True)
