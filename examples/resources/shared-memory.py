import docker
from docker.errors import ContainerError

client = docker.from_env()
show = ["df", "/dev/shm"]
fill = ["dd", "if=/dev/zero", "of=/dev/shm/queue", "bs=1k", "count=2000"]

# (1)
print(client.containers.run("busybox", show, remove=True).decode().strip())
#> Filesystem           1K-blocks      Used Available Use% Mounted on
#> shm                      65536         0     65536   0% /dev/shm

# (2)
try:
    client.containers.run("busybox", fill, shm_size="1m", remove=True)
except ContainerError as error:
    print(error.exit_status, error.stderr.splitlines()[0])
    #> 1 b"dd: error writing '/dev/shm/queue': No space left on device"

# (3)
larger = client.containers.run("busybox", show, shm_size="128m", remove=True)
print(larger.decode().strip())
#> Filesystem           1K-blocks      Used Available Use% Mounted on
#> shm                     131072         0    131072   0% /dev/shm
