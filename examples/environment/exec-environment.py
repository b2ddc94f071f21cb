import docker

client = docker.from_env()

# (1)
script = "export STARTED=yes; env | grep STARTED; sleep infinity & wait"
app = client.containers.run(
    "busybox",
    ["sh", "-c", script],
    name="app",
    environment={"COLOUR": "red"},
    detach=True,
)
print(next(app.logs(stream=True)))
#> b'STARTED=yes\n'
print(app.exec_run("env").output.decode().strip())
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
#> HOSTNAME=0ab16f9fcc6e
#> COLOUR=red
#> HOME=/root

# (2)
ask = ["sh", "-c", "echo $COLOUR"]
print(app.exec_run(ask, environment={"COLOUR": "blue"}).output)
#> b'blue\n'
print(app.exec_run(["sh", "-c", "export COLOUR=green; echo $COLOUR"]).output)
#> b'green\n'
print(app.exec_run(ask).output)
#> b'red\n'

# (3)
print(app.attrs["Config"]["Env"])
#> ['COLOUR=red', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin']
