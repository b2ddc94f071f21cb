import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="reads", rm=True)
print(client.containers.run("reads", remove=True))
#> b'it runs\n'

# (2)
base = {"BASE": "busybox:1.37"}
client.images.build(path=".", tag="fails", rm=True, buildargs=base)
print(client.containers.run("fails", ["ls", "/bin/debian-cat"], remove=True))
#> b'/bin/debian-cat\n'
failed = client.containers.run("fails", detach=True)
print(failed.wait()["StatusCode"], failed.logs())
#> 255 b'exec /bin/debian-cat: no such file or directory\n'
failed.remove()

# (3)
needed = client.containers.run("reads", ["ldd", "/bin/debian-cat"], remove=True)
print(b"libc.so" in needed)
#> True
