from pathlib import Path

import docker

client = docker.from_env()

# (1)
print(client.containers.run("busybox", ["id", "-un"], remove=True))
#> b'root\n'
commands = ["dmesg"], ["mount", "-t", "tmpfs", "none", "/mnt"], ["hostname", "other"]
for command in commands:
    try:
        client.containers.run("busybox", command, remove=True)
    except docker.errors.ContainerError as error:
        print(error.stderr)
        #> b'dmesg: klogctl: Operation not permitted\n'
        #> b'mount: permission denied (are you root?)\n'
        #> b'hostname: sethostname: Operation not permitted\n'

# (2)
here = [f"{Path.cwd()}:/shared"]
client.containers.run("busybox", ["touch", "/shared/mark"], volumes=here, remove=True)
print(Path("mark").owner())
#> root

# (3)
try:
    client.containers.run(
        "busybox",
        ["touch", "/shared/other"],
        volumes=here,
        user="1000",
        cap_drop=["ALL"],
        remove=True,
    )
except docker.errors.ContainerError as error:
    print(error.stderr)
    #> b'touch: /shared/other: Permission denied\n'

# (4)
shadow = client.containers.run(
    "busybox", ["cat", "/host/shadow"], volumes=["/etc:/host:ro"], remove=True
)
print(shadow.splitlines()[0][:5])
#> b'root:'
