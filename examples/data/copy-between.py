import docker

client = docker.from_env()

# (1)
sender = client.containers.run(
    "busybox", ["sh", "-c", "echo minutes > /tmp/report"], name="sender", detach=True
)
sender.wait()
receiver = client.containers.create("busybox", ["cat", "/tmp/report"], name="receiver")

# (2)
stream, _ = sender.get_archive("/tmp/report")
print(receiver.put_archive("/tmp", b"".join(stream)))
#> True

# (3)
receiver.start()
receiver.wait()
print(receiver.logs().decode().strip())
#> minutes
