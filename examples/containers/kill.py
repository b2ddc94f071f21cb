import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
script = 'trap "echo reading" HUP; while echo open; do sleep infinity & wait; done'
shop = client.containers.run("busybox", ["sh", "-c", script], name="shop", detach=True)
log = shop.logs(stream=True)
print(next(log))
#> b'open\n'

# (2)
shop.kill("HUP")
print(next(log))
#> b'reading\n'
shop.reload()
print(shop.status)
#> running

# (3)
shop.kill()
print(shop.wait())
#> {'StatusCode': 137}

# (4)
for signal in ("KILL", "NOISE"):
    try:
        shop.kill(signal)
    except APIError as error:
        print(error.explanation)
        #> cannot kill container: a00c4327d3e1ed2cf93c3f1510fe78274e0254b56627b19d14d5e11beaf03255: container a00c4327d3e1ed2cf93c3f1510fe78274e0254b56627b19d14d5e11beaf03255 is not running
        #> cannot kill container: a00c4327d3e1ed2cf93c3f1510fe78274e0254b56627b19d14d5e11beaf03255: invalid signal: NOISE
