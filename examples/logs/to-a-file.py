import io
import tarfile

import docker

client = docker.from_env()

# (1)
command = "sh -c 'echo visitor > /tmp/access.log'"
quiet = client.containers.run("busybox", command, name="quiet", detach=True)
quiet.wait()
print(quiet.logs())
#> b''
chunks, _ = quiet.get_archive("/tmp/access.log")
with tarfile.open(fileobj=io.BytesIO(b"".join(chunks))) as archive:
    print(archive.extractfile("access.log").read())
    #> b'visitor\n'

# (2)
command = "sh -c 'ln -s /dev/stdout /tmp/access.log; echo visitor > /tmp/access.log'"
linked = client.containers.run("busybox", command, name="linked", detach=True)
linked.wait()
print(linked.logs())
#> b'visitor\n'

# (3)
loud = client.containers.run(
    "busybox", "sleep infinity", name="loud", detach=True, init=True
)
print(loud.exec_run("echo printed by exec").output, loud.logs())
#> b'printed by exec\n' b''
loud.exec_run(["sh", "-c", "echo 'written for process 1' > /proc/1/fd/1"])
while not (said := loud.logs()):
    pass
print(said)
#> b'written for process 1\n'
