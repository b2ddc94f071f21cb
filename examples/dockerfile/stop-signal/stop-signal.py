import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="service", rm=True)
quits = client.containers.run("service", name="quits", detach=True)
terminates = client.containers.run(
    "service", name="terminates", stop_signal="SIGTERM", detach=True
)

# (2)
for container in (quits, terminates):
    while b"ready" not in container.logs():
        pass
    container.stop()

# (3)
print(quits.logs())
#> b'ready\nSIGQUIT: finishing\n'
print(terminates.logs())
#> b'ready\nSIGTERM: finishing\n'
print(quits.wait()["StatusCode"], terminates.wait()["StatusCode"])
#> 0 0
