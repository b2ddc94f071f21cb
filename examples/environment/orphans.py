import docker

client = docker.from_env()

script = ["sh", "-c", "(sleep 0.2 &); exec tail -f /dev/null"]
ps = ["ps", "-o", "comm"]

# (1)
crowded = client.containers.run("busybox", script, name="crowded", detach=True)
while b"Z  " not in (states := crowded.exec_run(["ps", "-o", "stat,comm"]).output):
    pass
print([line for line in states.splitlines() if line.startswith(b"Z")])
#> [b'Z    sleep']
print(crowded.exec_run(ps).output.decode().strip())
#> COMMAND
#> tail
#> sleep
#> ps

# (2)
tidy = client.containers.run("busybox", script, name="tidy", init=True, detach=True)
while tidy.exec_run("pidof tail").exit_code != 0:
    pass
while tidy.exec_run("pidof sleep").exit_code == 0:
    pass
print(tidy.exec_run(ps).output.decode().strip())
#> COMMAND
#> docker-init
#> tail
#> ps
