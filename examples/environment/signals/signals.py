import docker

client = docker.from_env()

# (1)
containers = []
for target in ("exec-form", "shell-form", "shell-with-exec", "busybox-shell"):
    client.images.build(path=".", target=target, tag=target, rm=True)
    container = client.containers.run(target, name=target, detach=True)
    while b"ready" not in container.logs():
        pass
    containers.append(container)

# (2)
for container in containers:
    print(container.exec_run(["cat", "/proc/1/cmdline"]).output.split(b"\0"))
    #> [b'sh', b'/service', b'']
    #> [b'/bin/sh', b'-c', b'sh /service', b'']
    #> [b'sh', b'/service', b'']
    #> [b'sh', b'/service', b'']

# (3)
for container in containers:
    container.stop(timeout=2)
    print(container.name, container.wait()["StatusCode"])
    #> exec-form 0
    #> shell-form 137
    #> shell-with-exec 0
    #> busybox-shell 0

# (4)
for container in containers:
    print(container.logs())
    #> b'ready\nclosing\n'
    #> b'ready\n'
    #> b'ready\nclosing\n'
    #> b'ready\nclosing\n'
