import docker
from docker.errors import APIError, DockerException

client = docker.from_env()

def show(container):
    container.reload()
    settings, command = container.attrs["HostConfig"], container.attrs["Config"]["Cmd"]
    print(container.status, settings["Memory"], command)
    #> created 0 ['--memory', '1g']
    #> exited 1073741824 ['true']

# (1)
late = client.containers.create("busybox", ["--memory", "1g"], name="late")
try:
    late.start()
except APIError as error:
    print(error.explanation)
    #> failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "--memory": executable file not found in $PATH
show(late)

# (2)
early = client.containers.create("busybox", ["true"], name="early", mem_limit="1g")
early.start()
early.wait()
show(early)

# (3)
try:
    client.containers.create("busybox", ["true"], name="tiny", mem_limit="5m")
except APIError as error:
    print(error.explanation)
    #> Minimum memory limit allowed is 6MB

# (4)
try:
    client.containers.create("busybox", ["true"], name="typo", mem_limit="1gg")
except DockerException as error:
    print(error)
    #> Failed converting the string value for memory (1g) to an integer.
print(sorted(container.name for container in client.containers.list(all=True)))
#> ['early', 'late']
