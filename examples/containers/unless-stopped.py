import docker

client = docker.from_env()

def show():
    shop.reload()
    print(shop.attrs["RestartCount"], shop.status)
    #> 1 running
    #> 1 exited
    #> 0 running

# (1)
script = 'trap "exit 5" HUP; echo open; sleep infinity & wait'
shop = client.containers.run(
    "busybox",
    ["sh", "-c", script],
    name="shop",
    restart_policy={"Name": "unless-stopped"},
    detach=True,
)
print(next(shop.logs(stream=True)))
#> b'open\n'

# (2)
shop.exec_run(["kill", "-HUP", "1"], detach=True)
while shop.attrs["RestartCount"] == 0 or shop.status != "running":
    shop.reload()
show()

# (3)
shop.kill()
shop.wait()
show()

# (4)
shop.start()
show()
