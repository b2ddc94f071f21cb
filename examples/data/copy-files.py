import io
import tarfile

import docker
from docker.errors import NotFound

client = docker.from_env()

# (1)
letter = io.BytesIO()
with tarfile.open(fileobj=letter, mode="w") as archive:
    text = b"Hello from the host\n"
    entry = tarfile.TarInfo("letter.txt")
    entry.size = len(text)
    archive.addfile(entry, io.BytesIO(text))
mailbox = client.containers.create(
    "busybox",
    ["sh", "-c", "cat /tmp/letter.txt; echo received > /tmp/reply.txt"],
    name="mailbox",
)
print(mailbox.put_archive("/tmp", letter.getvalue()))
#> True

# (2)
mailbox.start()
mailbox.wait()
print(mailbox.logs().decode().strip())
#> Hello from the host

# (3)
stream, stat = mailbox.get_archive("/tmp/reply.txt")
print(stat["name"], stat["size"])
#> reply.txt 9
with tarfile.open(fileobj=io.BytesIO(b"".join(stream))) as archive:
    print(archive.extractfile("reply.txt").read())
    #> b'received\n'

# (4)
try:
    mailbox.put_archive("/letters", letter.getvalue())
except NotFound as error:
    print(error.explanation)
    #> Could not find the file /letters in container a0b452229d2d41ff896d9c2fc827d34e31a86858d65364f7256bec9fd2a6793d
