import time
from pathlib import Path

import docker
from docker.errors import ContainerError
from docker.types import LogConfig, Mount

client = docker.from_env()

def wait_for(done):
    deadline = time.monotonic() + 30
    while not done() and time.monotonic() < deadline:
        pass

def say(tag, text):
    options = {"syslog-address": "tcp://127.0.0.1:5514", "tag": tag}
    logging = LogConfig(type="syslog", config=options)
    client.containers.run("busybox", ["echo", text], log_config=logging, remove=True)

# (1)
client.networks.create("logs")
database = client.containers.run(
    "redis:8.0", name="database", network="logs", detach=True
)
database.reload()
print(database.ports)
#> {'6379/tcp': None}

# (2)
client.images.build(path=".", tag="collector", rm=True)
collector = client.containers.run(
    "collector",
    name="collector",
    network="logs",
    ports={"601/tcp": ("127.0.0.1", 5514)},
    detach=True,
)
wait_for(lambda: collector.exec_run(["syslog-ng-ctl", "stats"]).exit_code == 0)

# (3)
say("cron", "nothing to do")
say("web", 'GET "/" 200')

# (4)
read = ["redis-cli", "lrange", "access", "0", "-1"]
wait_for(lambda: b"GET" in database.exec_run(read).output)
print(database.exec_run(read).output)
#> b'web: GET "/" 200\n'

# (5)
wrong = str(Path("wrong.conf").resolve())
settings = Mount("/etc/syslog-ng/syslog-ng.conf", wrong, type="bind", read_only=True)
try:
    client.containers.run(
        "collector", ["--syntax-only"], mounts=[settings], remove=True
    )
except ContainerError as error:
    lines = error.stderr.decode().splitlines()
    print(error.exit_status, next(line for line in lines if "syntax error" in line))
    #> 1 Error parsing within destination, syntax error, unexpected LL_IDENTIFIER in /etc/syslog-ng/syslog-ng.conf:8:26-8:34:
