import io
import tarfile

import docker

client = docker.from_env()

# (1)
client.containers.run(
    "busybox",
    ["sh", "-c", "echo paid > /ledger/january; chown 1000:1000 /ledger/january"],
    volumes=["ledger:/ledger"],
    remove=True,
)

# (2)
helper = client.containers.create("busybox", volumes=["ledger:/from:ro"])
stream, _ = helper.get_archive("/from/.")
backup = b"".join(stream)
helper.remove()
with tarfile.open(fileobj=io.BytesIO(backup)) as archive:
    for entry in archive:
        print(entry.name, f"{entry.uid}:{entry.gid}")
        #> . 0:0
        #> ./january 1000:1000

# (3)
client.volumes.create("ledger-restored")
helper = client.containers.create("busybox", volumes=["ledger-restored:/to"])
helper.put_archive("/to", backup)
helper.remove()
output = client.containers.run(
    "busybox",
    ["stat", "-c", "%n %u:%g", "/ledger/january"],
    volumes=["ledger-restored:/ledger"],
    remove=True,
)
print(output)
#> b'/ledger/january 1000:1000\n'

# (4)
command = ["cat", "/ledger/january"]
volumes = ["ledger:/ledger"]
print(client.containers.run("busybox", command, name="bookkeeper", volumes=volumes))
#> b'paid\n'
bookkeeper = client.containers.get("bookkeeper")
with tarfile.open(fileobj=io.BytesIO(b"".join(bookkeeper.export()))) as archive:
    print([name for name in archive.getnames() if name.startswith("ledger")])
    #> ['ledger']
