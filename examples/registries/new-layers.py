import time

import docker

client = docker.from_env()

def push(name, tag):
    lines = client.images.push(name, tag=tag, stream=True, decode=True)
    done = [line["status"] for line in lines if "id" in line]
    return sorted(s for s in set(done) if s.startswith(("Pushed", "Mounted", "Layer")))

# (1)
client.containers.run(
    "registry:2", name="registry", ports={"5000/tcp": ("127.0.0.1", 5001)}, detach=True
)
client.images.get("busybox").tag("localhost:5001/tools/busybox", tag="1")
deadline = time.monotonic() + 20
while not (done := push("localhost:5001/tools/busybox", "1")):
    if time.monotonic() > deadline:
        raise TimeoutError("the registry doesn't answer")
print(done)
#> ['Pushed']

# (2)
print(push("localhost:5001/tools/busybox", "1"))
#> ['Layer already exists']

# (3)
client.containers.run("busybox", ["sh", "-c", "echo soup > /menu"], name="cook")
cook = client.containers.get("cook")
cook.commit("localhost:5001/kitchen/menu", tag="1")
print(push("localhost:5001/kitchen/menu", "1"))
#> ['Mounted from tools/busybox', 'Pushed']

# (4)
cook.commit("localhost:5001/kitchen/menu", tag="2", changes="CMD cat /menu")
print(push("localhost:5001/kitchen/menu", "2"))
#> ['Layer already exists']
