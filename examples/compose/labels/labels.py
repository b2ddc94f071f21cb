import subprocess

import docker

client = docker.from_env()
project = {"label": "com.docker.compose.project=labels"}

# (1)
client.containers.run("busybox", ["sleep", "infinity"], name="neighbour", detach=True)
subprocess.run("docker compose --progress quiet up --detach", shell=True, check=True)
# (2)
for container in sorted(client.containers.list(filters=project), key=lambda c: c.name):
    print(container.name, container.labels["com.docker.compose.service"])
    #> labels-desk-1 desk
    #> labels-store-1 store
network = client.networks.get("labels_default")
print(len(network.containers), "containers")
#> 2 containers
# (3)
store = client.containers.get("labels-store-1")
while (answer := store.exec_run("redis-cli PING")).exit_code:
    pass
print(answer.output.decode().strip())
#> PONG
client.containers.get("labels-desk-1").remove(force=True)
print([container.name for container in client.containers.list(filters=project)])
#> ['labels-store-1']
# (4)
subprocess.run("docker compose --progress quiet up --detach", shell=True, check=True)
print(sorted(container.name for container in client.containers.list(filters=project)))
#> ['labels-desk-1', 'labels-store-1']
