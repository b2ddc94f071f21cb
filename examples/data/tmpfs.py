import io
import tarfile

import docker
from docker.errors import NotFound
from docker.types import Mount

client = docker.from_env()

# (1)
worker = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="worker",
    init=True,
    mounts=[Mount("/scratch", None, type="tmpfs", tmpfs_size="8m")],
    detach=True,
)
print(worker.exec_run("df -h /scratch").output.decode().strip())
#> Filesystem                Size      Used Available Use% Mounted on
#> tmpfs                     8.0M         0      8.0M   0% /scratch
result = worker.exec_run("dd if=/dev/zero of=/scratch/big bs=1M count=9")
print(result.exit_code, result.output.decode().strip())
#> 1 dd: error writing '/scratch/big': No space left on device
#> 9+0 records in
#> 8+0 records out
worker.exec_run("rm /scratch/big")

# (2)
memo = io.BytesIO()
with tarfile.open(fileobj=memo, mode="w") as archive:
    archive.addfile(tarfile.TarInfo("memo.txt"))
print(worker.put_archive("/scratch", memo.getvalue()))
#> True
print(worker.exec_run("ls /scratch").output)
#> b''
worker.exec_run("touch /scratch/result")
try:
    worker.get_archive("/scratch/result")
except NotFound as error:
    print(error.explanation)
    #> Could not find the file /scratch/result in container e50d13d75f99df70d4d637791eacda630b7f2ffe9e9350995b58b25edf5a6e96

# (3)
worker.exec_run(["sh", "-c", "echo memo > /scratch/memo.txt"])
print(worker.exec_run("ls /scratch").output.decode().strip())
#> memo.txt
#> result

# (4)
worker.restart()
print(worker.exec_run("ls /scratch").output)
#> b''
