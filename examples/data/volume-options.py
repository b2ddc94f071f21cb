import docker

client = docker.from_env()

# (1)
options = {"type": "tmpfs", "device": "tmpfs", "o": "size=16m"}
client.volumes.create("ram", driver_opts=options)
worker = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="worker",
    init=True,
    volumes=["ram:/ram"],
    detach=True,
)
print(worker.exec_run("df -h /ram").output.decode().strip())
#> Filesystem                Size      Used Available Use% Mounted on
#> tmpfs                    16.0M         0     16.0M   0% /ram

# (2)
worker.exec_run(["sh", "-c", "echo hot > /ram/cache"])
output = client.containers.run(
    "busybox", ["cat", "/ram/cache"], volumes=["ram:/ram"], remove=True
)
print(output)
#> b'hot\n'

# (3)
worker.stop()
worker.start()
print(worker.exec_run("cat /ram/cache"))
#> ExecResult(exit_code=1, output=b"cat: can't open '/ram/cache': No such file or directory\n")
