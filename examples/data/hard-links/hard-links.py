import io
import tarfile

import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
client.images.build(path=".", tag="ledger", rm=True)
desk = client.containers.run(
    "ledger", ["sleep", "infinity"], name="desk", init=True, detach=True
)
names = ["stat", "-c", "%n has %h names", "/ledger/first", "/ledger/second"]
print(desk.exec_run(names).output.decode().strip())
#> /ledger/first has 2 names
#> /ledger/second has 2 names

# (2)
desk.exec_run(["sh", "-c", "echo two >> /ledger/first"])
print(desk.exec_run("cat /ledger/first").output)
#> b'one\ntwo\n'
print(desk.exec_run("cat /ledger/second").output)
#> b'one\n'

# (3)
desk.exec_run(["sh", "-c", "echo one > /tmp/first; ln /tmp/first /tmp/second"])
desk.exec_run(["sh", "-c", "echo two >> /tmp/first"])
print(desk.exec_run("cat /tmp/second").output.decode().strip())
#> one
#> two
stream, _ = desk.get_archive("/tmp")
with tarfile.open(fileobj=io.BytesIO(b"".join(stream))) as archive:
    print([(entry.name, entry.linkname) for entry in archive])
    #> [('tmp', ''), ('tmp/first', ''), ('tmp/second', 'tmp/first')]

# (4)
print(desk.exec_run("ln /ledger /archive"))
#> ExecResult(exit_code=1, output=b'ln: /archive: Operation not permitted\n')
try:
    client.containers.run(
        "busybox",
        ["sh", "-c", "touch /left/page; ln /left/page /right/copy"],
        volumes=["shared:/left", "shared:/right"],
        remove=True,
    )
except ContainerError as error:
    print(error.exit_status, error.stderr.decode().strip())
    #> 1 ln: /right/copy: Invalid cross-device link
