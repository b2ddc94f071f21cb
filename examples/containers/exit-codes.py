import docker
from docker.errors import APIError, ContainerError

client = docker.from_env()

# (1)
try:
    client.containers.run("busybox", ["sh", "-c", "exit 42"], remove=True)
except ContainerError as error:
    print(error.exit_status)
    #> 42

# (2)
for command in ("/etc/passwd", "nothing"):
    container = client.containers.create("busybox", [command])
    try:
        container.start()
    except APIError as error:
        print(error.explanation)
        #> failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc/passwd": permission denied
        #> failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nothing": executable file not found in $PATH
    container.reload()
    print(container.attrs["State"]["ExitCode"])
    #> 126
    #> 127
    container.remove()

# (3)
sleep = ["sleep", "infinity"]
first = client.containers.run("busybox", sleep, name="first", detach=True, init=True)
second = client.containers.run("busybox", sleep, name="second", detach=True, init=True)
first.stop()
second.kill()
print(first.wait(), second.wait())
#> {'StatusCode': 143} {'StatusCode': 137}

# (4)
missing = client.containers.create("busybox", ["nothing"], name="missing")
try:
    missing.start()
except APIError:
    missing.reload()
print(missing.status, missing.attrs["State"]["ExitCode"])
#> created 127
