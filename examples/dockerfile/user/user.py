import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
client.images.build(path=".", tag="modest", rm=True)
print(client.containers.run("modest", remove=True).decode().split("\n"))
#> ['1000', '1000', '1000 mine.txt', '0 theirs.txt', '']

# (2)
try:
    client.containers.run("modest", ["touch", "/app/new.txt"], remove=True)
except ContainerError as error:
    print(error.exit_status, error.stderr)
    #> 1 b'touch: /app/new.txt: Permission denied\n'

# (3)
app = client.containers.run("modest", ["sleep", "infinity"], name="app", detach=True)
print(app.exec_run(["id", "-u"]).output)
#> b'1000\n'
print(app.exec_run(["id", "-u"], user="0").output)
#> b'0\n'
print(client.containers.run("modest", ["id", "-u"], user="2000", remove=True))
#> b'2000\n'
