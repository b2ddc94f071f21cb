import docker
from docker.errors import APIError, ContainerError

client = docker.from_env()

# (1)
try:
    client.containers.create("busybox", ["true"], storage_opt={"size": "100m"})
except APIError as error:
    print(error.explanation)
    #> --storage-opt is supported only for overlay over xfs with 'pquota' mount option

# (2)
write = ["dd", "if=/dev/zero", "of=/file", "bs=1M", "count=3"]
client.containers.run("busybox", write, name="writer")
for container in client.api.containers(all=True, size=True):
    print(container["Names"], container["SizeRw"])
    #> ['/writer'] 3145728

# (3)
fill = ["dd", "if=/dev/zero", "of=/scratch/file", "bs=1k", "count=2000"]
for command in (["touch", "/file"], fill):
    try:
        client.containers.run(
            "busybox",
            command,
            read_only=True,
            tmpfs={"/scratch": "size=1m"},
            remove=True,
        )
    except ContainerError as error:
        print(error.exit_status, error.stderr.splitlines()[0])
        #> 1 b'touch: /file: Read-only file system'
        #> 1 b"dd: error writing '/scratch/file': No space left on device"
