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
#> web [172.17.0.2] [02:2b:1d:73:d0:58]
#> db [172.17.0.3] [82:11:ed:db:a6:70]
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
#> web [172.17.0.3] [de:9f:a8:25:29:f0]
#> db [172.17.0.2] [36:d9:93:f3:55:69]
