import time
from pathlib import Path

import docker
from docker.types import LogConfig, Mount

client = docker.from_env()

def wait_for(text):
    deadline = time.monotonic() + 30
    while text not in receiver.logs() and time.monotonic() < deadline:
        pass

# (1)
program = str(Path("receiver.py").resolve())
receiver = client.containers.run(
    "python:3.13-slim",
    "python /receiver.py",
    name="receiver",
    detach=True,
    init=True,
    ports={24224: ("127.0.0.1", 24224)},
    mounts=[Mount("/receiver.py", program, type="bind", read_only=True)],
)
wait_for(b"ready")

# (2)
options = {
    "fluentd-address": "127.0.0.1:24224",
    "tag": "docker.{{.Name}}",
    "env": "STAGE",
}
client.containers.run(
    "busybox",
    "echo sold",
    name="shop",
    environment={"STAGE": "test"},
    log_config=LogConfig(type="fluentd", config=options),
)

# (3)
wait_for(b"sold")
print(receiver.logs(tail=1).decode(), end="")
#> docker.shop {"STAGE": "test", "container_id": "23b030aa3328925ef379c558a845f5eb91b649ff22fcad7e71f62f62cebd0aea", "container_name": "/shop", "log": "sold", "source": "stdout"}

# (4)
print(client.containers.get("shop").logs())
#> b'sold\n'
