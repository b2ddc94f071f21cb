import docker
from docker.errors import APIError
from docker.types import IPAMConfig, IPAMPool

client = docker.from_env()

def find_address(container):
    container.reload()
    return container.attrs["NetworkSettings"]["Networks"]["plan"]["IPAddress"]

# (1)
pool = IPAMPool(subnet="10.20.0.0/16", iprange="10.20.5.0/24", gateway="10.20.0.1")
plan = client.networks.create("plan", ipam=IPAMConfig(pool_configs=[pool]))
plan.reload()
print(plan.attrs["IPAM"]["Config"])
#> [{'Subnet': '10.20.0.0/16', 'IPRange': '10.20.5.0/24', 'Gateway': '10.20.0.1'}]
# (2)
any_address = client.containers.run(
    "busybox", ["sleep", "infinity"], name="any", network="plan", detach=True
)
print(find_address(any_address))
#> 10.20.5.0
# (3)
fixed = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="fixed",
    init=True,
    network="plan",
    networking_config={
        "plan": client.api.create_endpoint_config(ipv4_address="10.20.0.50")
    },
    detach=True,
)
fixed.restart()
print(find_address(fixed))
#> 10.20.0.50
# (4)
try:
    client.containers.run(
        "busybox",
        ["true"],
        name="late",
        network="plan",
        networking_config={
            "plan": client.api.create_endpoint_config(ipv4_address="10.20.0.50")
        },
    )
except APIError as error:
    print(error.explanation)
    #> failed to set up container networking: Address already in use
    client.containers.get("late").remove()
# (5)
client.networks.create("easy")
try:
    client.containers.run(
        "busybox",
        ["true"],
        network="easy",
        networking_config={
            "easy": client.api.create_endpoint_config(ipv4_address="172.18.0.50")
        },
        remove=True,
    )
except APIError as error:
    print(error.explanation)
    #> invalid config for network easy: invalid endpoint settings:
    #> user specified IP address is supported only when connecting to networks with user configured subnets
