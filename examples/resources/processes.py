import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
script = "for number in 1 2 3 4 5; do sleep 60 & done; wait"
try:
    client.containers.run("busybox", ["sh", "-c", script], name="five", pids_limit=5)
except ContainerError as error:
    print(error.exit_status, error.stderr)
    #> 2 b"sh: can't fork: Resource temporarily unavailable\n"

# (2)
script = "for number in 1 2 3 4 5; do sleep 0 & done; wait; echo done"
print(client.containers.run("busybox", ["sh", "-c", script], name="six", pids_limit=6))
#> b'done\n'
for name in ("five", "six"):
    container = client.containers.get(name)
    code = container.attrs["State"]["ExitCode"]
    print(name, code, container.attrs["HostConfig"]["PidsLimit"])
    #> five 2 5
    #> six 0 6
