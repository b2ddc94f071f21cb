import docker

client = docker.from_env()
command = ["sh", "-c", "echo out; echo error >&2"]

# (1)
client.containers.run("busybox", command, name="plain")
client.containers.run("busybox", command, name="terminal", tty=True)

# (2)
plain = client.containers.get("plain")
print(plain.logs(stderr=False), plain.logs(stdout=False))
#> b'out\n' b'error\n'

# (3)
terminal = client.containers.get("terminal")
print(terminal.logs(stderr=False), terminal.logs(stdout=False))
#> b'out\r\nerror\r\n' b''

# (4)
web = client.containers.run("nginx:1.26", name="web", detach=True, tty=True)
web.reload()
print(web.attrs["Config"]["Tty"], web.ports)
#> True {'80/tcp': None}
