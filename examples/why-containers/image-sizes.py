import docker

client = docker.from_env()

# (1)
for name in "busybox", "debian:trixie-slim", "nginx:1.26":
    print(f"{client.images.get(name).attrs['Size'] / 1e6:.1f}MB {name}")
    #> 2.0MB busybox
    #> 79.0MB debian:trixie-slim
    #> 101.5MB nginx:1.26

# (2)
for name in "busybox", "debian:trixie-slim":
    try:
        print(client.containers.run(name, ["bash", "-c", "echo hello"], remove=True))
        #> b'hello\n'
    except docker.errors.APIError as error:
        print(error.explanation)
        #> failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "bash": executable file not found in $PATH
        client.containers.prune()

# (3)
print(client.containers.run("nginx:1.26", ["ls", "-A", "/boot"], remove=True))
#> b''
try:
    client.containers.run("nginx:1.26", ["ls", "/lib/modules"], remove=True)
except docker.errors.ContainerError as error:
    print(error.stderr)
    #> b"ls: cannot access '/lib/modules': No such file or directory\n"
