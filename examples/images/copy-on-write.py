import docker

client = docker.from_env()

# (1)
client.containers.run(
    "busybox", ["sh", "-c", "head -c 8000000 /dev/zero > /ledger"], name="clerk"
)
client.containers.get("clerk").commit("archive")

# (2)
print(client.containers.run("archive", ["wc", "-c", "/ledger"], name="reader"))
#> b'8000000 /ledger\n'
client.containers.run("archive", ["sh", "-c", "echo x >> /ledger"], name="writer")
client.containers.run("archive", ["chmod", "400", "/ledger"], name="keeper")

# (3)
for container in client.api.containers(all=True, size=True):
    if container["Image"] == "archive":
        print(container["Names"], container.get("SizeRw", 0))
        #> ['/keeper'] 8000000
        #> ['/writer'] 8000002
        #> ['/reader'] 0

# (4)
print(client.containers.get("writer").diff())
#> [{'Path': '/ledger', 'Kind': 0}]
print(client.containers.run("archive", ["wc", "-c", "/ledger"], remove=True))
#> b'8000000 /ledger\n'
