import socket

import docker

client = docker.from_env()

def find_host_end(container):
    result = container.exec_run(["cat", "/sys/class/net/eth0/iflink"])
    return socket.if_indextoname(int(result.output))

def list_cables():
    return sorted(name for _, name in socket.if_nameindex() if name.startswith("veth"))

# (1)
web, db = (
    client.containers.run(
        "busybox", ["sleep", "infinity"], name=name, init=True, detach=True
    )
    for name in ("web", "db")
)
print(len(list_cables()))
#> 2
# (2)
for container in web, db:
    print(container.name, "eth0 <-> docker0", find_host_end(container))
    #> web eth0 <-> docker0 veth750d4f8
    #> db eth0 <-> docker0 vetha64647a
# (3)
web.stop()
print(list_cables())
#> ['vetha64647a']
# (4)
web.start()
print(web.name, "eth0 <-> docker0", find_host_end(web))
#> web eth0 <-> docker0 veth9006e00
