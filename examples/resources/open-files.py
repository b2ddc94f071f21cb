import docker
from docker.errors import APIError, ContainerError
from docker.types import Ulimit

client = docker.from_env()
files = Ulimit(name="nofile", soft=64, hard=128)

def run(command, limit):
    try:
        print(client.containers.run("busybox", command, ulimits=[limit], remove=True))
        #> b'64\n128\n'
        #> b'100\n'
    except ContainerError as error:
        print(error.exit_status, error.stderr.splitlines()[0])
        #> 1 b'sh: error setting limit: Operation not permitted'
        #> 1 b"dd: error writing '/file': File too large"

# (1)
run(["sh", "-c", "ulimit -Sn; ulimit -Hn"], files)

# (2)
run(["sh", "-c", "ulimit -n 100; ulimit -n"], files)
run(["sh", "-c", "ulimit -n 200"], files)

# (3)
run(
    ["dd", "if=/dev/zero", "of=/file", "bs=1k", "count=4"],
    Ulimit(name="fsize", soft=1024, hard=1024),
)

# (4)
wrong = Ulimit(name="nofile", soft=128, hard=64)
container = client.containers.create("busybox", ["true"], ulimits=[wrong])
try:
    container.start()
except APIError as error:
    print(error.explanation)
    #> failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error setting rlimits for ready process: error setting rlimit type 7: invalid argument
container.remove()
