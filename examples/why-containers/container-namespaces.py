import socket
from pathlib import Path

import docker

client = docker.from_env()

# (1)
web = client.containers.run(
    "busybox", ["sleep", "infinity"], name="web", hostname="web", init=True, detach=True
)
web.reload()
pid = web.attrs["State"]["Pid"]

# (2)
for kind in "mnt", "pid", "net", "ipc", "uts", "user":
    shared = Path(f"/proc/self/ns/{kind}").samefile(f"/proc/{pid}/ns/{kind}")
    print(kind, "the host's" if shared else "its own")
    #> mnt its own
    #> pid its own
    #> net its own
    #> ipc its own
    #> uts its own
    #> user the host's

# (3)
print(web.exec_run(["hostname"]).output)
#> b'web\n'
print(web.attrs["NetworkSettings"]["Networks"]["bridge"]["IPAddress"])
#> 172.17.0.2

# (4)
print(socket.gethostname())
#> lab
print(client.containers.run("busybox", ["hostname"], uts_mode="host", remove=True))
#> b'lab\n'
processes = client.containers.run(
    "busybox", ["ps", "-o", "args"], pid_mode="container:web", remove=True
)
print(processes.decode().strip())
#> COMMAND
#> /sbin/docker-init -- sleep infinity
#> sleep infinity
#> ps -o args
