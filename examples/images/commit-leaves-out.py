import docker
from docker.types import Mount

client = docker.from_env()

# (1)
client.containers.run(
    "busybox",
    ["sh", "-c", "echo hello > /letters/monday; echo hello > /notice"],
    name="clerk",
    environment={"PIN": "1234"},
    mounts=[Mount("/letters", "letters")],
)
office = client.containers.get("clerk").commit("office")

# (2)
print(client.containers.run("office", ["ls", "/letters"], remove=True))
#> b''
print(client.containers.run("office", ["cat", "/notice"], remove=True))
#> b'hello\n'

# (3)
print(office.attrs["Config"]["Env"])
#> ['PIN=1234', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin']
print(client.containers.run("office", ["sh", "-c", "echo $PIN"], remove=True))
#> b'1234\n'
