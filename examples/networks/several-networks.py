import docker
from docker.errors import APIError

client = docker.from_env()

def find_way_out(container):
    words = container.exec_run("ip route").output.decode().split()
    return words[words.index("via") + 1]

# (1)
client.networks.create("back")
client.networks.create("front")
web = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="web",
    network="front",
    networking_config={
        "front": client.api.create_endpoint_config(),
        "back": client.api.create_endpoint_config(),
    },
    detach=True,
)
web.reload()
for name, network in sorted(web.attrs["NetworkSettings"]["Networks"].items()):
    print(name, network["IPAddress"])
    #> back 172.18.0.2
    #> front 172.19.0.2
# (2)
print(find_way_out(web))
#> 172.18.0.1
# (3)
front = client.api.create_endpoint_config(aliases=["site"])
front["GwPriority"] = 1
web_2 = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="web-2",
    network="front",
    networking_config={
        "front": front,
        "back": client.api.create_endpoint_config(),
    },
    detach=True,
)
print(find_way_out(web_2))
#> 172.19.0.1
# (4)
try:
    client.containers.run(
        "busybox",
        ["true"],
        name="late",
        network="front",
        networking_config={
            "front": client.api.create_endpoint_config(),
            "host": client.api.create_endpoint_config(),
        },
    )
except APIError as error:
    print(error.explanation.split(":")[0])
    #> failed to set up container networking
    client.containers.get("late").remove()
