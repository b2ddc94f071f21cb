import docker

client = docker.from_env()

def show_addresses(*containers):
    for container in containers:
        container.reload()
        network = container.attrs["NetworkSettings"]["Networks"]["bridge"]
        yield f"{container.name} [{network['IPAddress']}] [{network['MacAddress']}]"

# (1)
web, db = (
    client.containers.run(
        "busybox", ["sleep", "infinity"], name=name, init=True, detach=True
    )
    for name in ("web", "db")
)
print(*show_addresses(web, db), sep="\n")
#> web [172.17.0.2] [ce:87:eb:a3:68:0c]
#> db [172.17.0.3] [92:43:68:84:b9:47]
# (2)
web.stop()
db.stop()
print(*show_addresses(web, db), sep="\n")
#> web [] []
#> db [] []
# (3)
db.start()
web.start()
print(*show_addresses(web, db), sep="\n")
#> web [172.17.0.3] [d2:6d:e9:84:58:1f]
#> db [172.17.0.2] [46:87:64:fd:c3:1d]
