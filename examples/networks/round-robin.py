import itertools

import docker

client = docker.from_env()

def resolve(name):
    output = visitor.exec_run(["nslookup", "-type=a", name]).output.decode()
    return [
        line.removeprefix("Address: ")
        for line in output.splitlines()
        if line.startswith("Address: ")
    ]

# (1)
client.networks.create("shop")
web = [
    client.containers.run(
        "busybox",
        ["sleep", "infinity"],
        name=f"web-{number}",
        init=True,
        network="shop",
        networking_config={"shop": client.api.create_endpoint_config(aliases=["web"])},
        detach=True,
    )
    for number in (1, 2, 3)
]
for container in web:
    container.reload()
    network = container.attrs["NetworkSettings"]["Networks"]["shop"]
    print(container.name, network["IPAddress"])
    #> web-1 172.18.0.2
    #> web-2 172.18.0.3
    #> web-3 172.18.0.4
# (2)
visitor = client.containers.run(
    "busybox", ["sleep", "infinity"], name="client", network="shop", detach=True
)
print(*sorted(resolve("web")), sep="\n")
#> 172.18.0.2
#> 172.18.0.3
#> 172.18.0.4
# (3)
first_answers = [resolve("web")[0] for _ in range(40)]
print(*sorted(set(first_answers)), sep="\n")
#> 172.18.0.2
#> 172.18.0.3
#> 172.18.0.4
# (4)
print(any(one == next_one for one, next_one in itertools.pairwise(first_answers)))
#> True
# (5)
web[1].stop()
print(*sorted(resolve("web")), sep="\n")
#> 172.18.0.2
#> 172.18.0.4
