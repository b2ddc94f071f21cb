import docker

client = docker.from_env()

script = ["sh", "-c", "(sleep 0.2 &); exec tail -f /dev/null"]
ps = ["ps", "-o", "stat,comm"]

# (1)
crowded = client.containers.run("busybox", script, name="crowded", detach=True)
while b"Z " not in crowded.exec_run(ps).output:
    pass
print(crowded.exec_run(ps).output.decode().strip())
#> STAT COMMAND
#> S    tail
#> Z    sleep
#> R    ps

# (2)
tidy = client.containers.run("busybox", script, name="tidy", init=True, detach=True)
while tidy.exec_run("pidof tail").exit_code != 0:
    pass
while tidy.exec_run("pidof sleep").exit_code == 0:
    pass
print(tidy.exec_run(ps).output.decode().strip())
#> STAT COMMAND
#> S    docker-init
#> S    tail
#> R    ps
