import docker

client = docker.from_env()

def start(name, dish):
    return client.containers.run(
        "busybox",
        ["sleep", "infinity"],
        name=name,
        environment={"DISH": dish},
        init=True,
        detach=True,
    )

# (1)
monday = start("monday", "soup")
tuesday = start("tuesday", "curry")

# (2)
for container in monday, tuesday:
    container.exec_run(["sh", "-c", 'echo "Today: $DISH" > /menu'])
for container in monday, tuesday:
    print(container.exec_run(["cat", "/menu"]).output)
    #> b'Today: soup\n'
    #> b'Today: curry\n'

# (3)
monday.remove(force=True)
monday = start("monday", "stew")
print(monday.exec_run(["cat", "/menu"]))
#> ExecResult(exit_code=1, output=b"cat: can't open '/menu': No such file or directory\n")

# (4)
for container in sorted(client.containers.list(), key=lambda each: each.name):
    print(container.name, "is made from", container.attrs["Config"]["Image"])
    #> monday is made from busybox
    #> tuesday is made from busybox
try:
    client.containers.run("busybox", ["ls", "/menu"], remove=True)
except docker.errors.ContainerError as error:
    print(error.stderr)
    #> b'ls: /menu: No such file or directory\n'
