import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
web, db = (
    client.containers.run(
        "busybox",
        ["sleep", "infinity"],
        name=name,
        mem_limit="64m",
        detach=True,
        init=True,
    )
    for name in ("web", "db")
)
for container in (web, db):
    container.update(cpuset_cpus="0")
print(web.exec_run("nproc").output)
#> b'1\n'

# (2)
try:
    web.update(mem_limit="256m")
except APIError as error:
    print(error.explanation)
    #> Cannot update container d5adc578eeafd75258af2876042d5b26726c26659a759a23f578d54648eb76dd: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time
web.update(mem_limit="256m", memswap_limit="256m")
for container in (web, db):
    container.reload()
    settings = container.attrs["HostConfig"]
    print(container.name, settings["Memory"], settings["MemorySwap"])
    #> web 268435456 268435456
    #> db 67108864 134217728

# (3)
web.update(mem_limit=0)
web.reload()
print(web.attrs["HostConfig"]["Memory"])
#> 268435456

# (4)
db.update(mem_limit="128m")
try:
    client.containers.get("cache").update(mem_limit="128m")
except APIError as error:
    print(error.explanation)
    #> No such container: cache
db.reload()
print(db.attrs["HostConfig"]["Memory"])
#> 134217728
