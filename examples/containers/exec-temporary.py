import docker

client = docker.from_env()

def count_tails():
    return sum("tail" in process[-1] for process in desk.top()["Processes"])

# (1)
desk = client.containers.run(
    "busybox", ["sleep", "infinity"], name="desk", detach=True, init=True
)
desk.exec_run(["tail", "-f", "/dev/null"], detach=True)
desk.exec_run(["touch", "/note"])
print(count_tails())
#> 1

# (2)
desk.restart()
print(count_tails())
#> 0

# (3)
print(desk.exec_run(["ls", "/note"]).output)
#> b'/note\n'
print(desk.attrs["Args"])
#> ['infinity']
