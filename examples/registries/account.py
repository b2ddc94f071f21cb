import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
client.containers.run("busybox", ["sh", "-c", "echo soup > /menu"], name="cook")
image = client.containers.get("cook").commit("menu", tag="1")

# (2)
for line in client.images.push("menu", tag="1", stream=True, decode=True):
    print(line.get("status") or line["error"])
    #> The push refers to repository [docker.io/library/menu]
    #> Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable

# (3)
image.tag("alice/menu", tag="1")
try:
    client.login("alice", "secret")
except APIError as error:
    print(error.explanation)
    #> Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable
for line in client.images.push("alice/menu", tag="1", stream=True, decode=True):
    print(line.get("status") or line["error"])
    #> The push refers to repository [docker.io/alice/menu]
    #> Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable

# (4)
image.reload()
print(sorted(image.tags))
#> ['alice/menu:1', 'menu:1']
