import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
client.images.build(path=".", tag="talk", rm=True)
print(client.containers.run("talk", remove=True))
#> b'entrypoint command\n'
print(client.containers.run("talk", "hello world", entrypoint="echo", remove=True))
#> b'hello world\n'
print(client.containers.run("talk", "-d /etc /tmp", entrypoint="ls", remove=True))
#> b'/etc\n/tmp\n'

# (2)
print(client.containers.run("talk", entrypoint="echo", remove=True))
#> b'\n'

# (3)
print(client.containers.run("talk", entrypoint="echo hello", remove=True))
#> b'hello\n'
wrong = client.containers.create("talk", entrypoint=["echo hello"])
try:
    wrong.start()
except APIError as error:
    print('exec: "echo hello": executable file not found' in error.explanation)
    #> True
wrong.remove()

# (4)
print(client.containers.run("talk", "echo hello", entrypoint=[""], remove=True))
#> b'hello\n'
try:
    client.containers.run("talk", entrypoint=[""], remove=True)
except APIError as error:
    print(error.explanation)
    #> no command specified

# (5)
client.containers.run("talk", name="shell", entrypoint="sh")
shell = client.containers.get("shell")
print(shell.status, shell.attrs["State"]["ExitCode"])
#> exited 0
