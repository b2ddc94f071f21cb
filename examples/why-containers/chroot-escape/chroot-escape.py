import io
import tarfile
from pathlib import Path

import docker

client = docker.from_env()

# (1)
prison = client.containers.create(
    "debian:trixie-slim", ["perl", "/escape.pl", str(Path.cwd())], name="prison"
)
Path("jail").mkdir()
Path("letter").write_text("for the container\n")
archive = io.BytesIO()
with tarfile.open(fileobj=archive, mode="w") as tar:
    for name in "jail", "letter", "escape.pl":
        tar.add(name)
prison.put_archive("/", archive.getvalue())

# (2)
prison.start()
prison.wait()
print(prison.logs().decode().strip())
#> in the jail: no /letter
#> in the jail: no /home/reader/chroot-escape
#> after one more chroot: /letter
#> after one more chroot: no /home/reader/chroot-escape

# (3)
prison.commit("prison")
try:
    client.containers.run("prison", cap_drop=["SYS_CHROOT"], remove=True)
except docker.errors.ContainerError as error:
    print(error.stderr)
    #> b'chroot: Operation not permitted\n'
