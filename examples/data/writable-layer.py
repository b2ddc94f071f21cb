import docker
from docker.errors import ContainerError

client = docker.from_env()
command = ["sh", "-c", "echo draft >> /note; cat /note"]

# (1)
print(client.containers.run("busybox", command, name="notepad"))
#> b'draft\n'
notepad = client.containers.get("notepad")
notepad.start()
notepad.wait()
print(notepad.logs(tail=2))
#> b'draft\ndraft\n'

# (2)
print(notepad.diff())
#> [{'Path': '/note', 'Kind': 1}]

# (3)
try:
    client.containers.run("busybox", ["cat", "/note"], remove=True)
except ContainerError as error:
    print(error.stderr)
    #> b"cat: can't open '/note': No such file or directory\n"

# (4)
notepad.remove()
print(client.containers.run("busybox", command, name="notepad"))
#> b'draft\n'
