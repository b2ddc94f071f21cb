import time
from pathlib import Path

import docker
from docker.types import LogConfig, Mount

client = docker.from_env()

def wait_for(container, *command):
    deadline = time.monotonic() + 40
    while container.exec_run(command).exit_code and time.monotonic() < deadline:
        pass

def run(name, **options):
    settings = str(Path(f"{name}.conf").resolve())
    return client.containers.run(
        "rsyslog/rsyslog-collector:2026-04",
        name=name,
        network="logs",
        mounts=[Mount("/etc/rsyslog.conf", settings, type="bind", read_only=True)],
        detach=True,
        **options,
    )

def say(facility, text):
    options = {
        "syslog-address": "tcp://127.0.0.1:5514",
        "syslog-facility": facility,
        "tag": "shop",
    }
    logging = LogConfig(type="syslog", config=options)
    client.containers.run("busybox", ["echo", text], log_config=logging, remove=True)

# (1)
client.networks.create("logs")
server = run("server")
relay = run("relay", ports={"514/tcp": ("127.0.0.1", 5514)})
ready = ["logger", "--server=127.0.0.1", "--tcp", "--port=514", "--tag=check", "ready"]
wait_for(relay, *ready)

# (2)
say("local0", "opened, over TCP")
wait_for(server, "grep", "opened.*TCP", "/var/log/shop.log")
say("local1", "opened, over UDP")
wait_for(server, "grep", "opened.*UDP", "/var/log/shop.log")

# (3)
server.stop()
say("local0", "sold, over TCP")
say("local1", "sold, over UDP")
server.start()

# (4)
wait_for(server, "grep", "sold.*TCP", "/var/log/shop.log")
deadline = time.monotonic() + 40
while server.exec_run(["grep", "closed", "/var/log/shop.log"]).exit_code:
    assert time.monotonic() < deadline, "not within 40 seconds"
    say("local1", "closed, over UDP")
print(server.exec_run("sort --unique /var/log/shop.log").output.decode(), end="")
#> shop: closed, over UDP
#> shop: opened, over TCP
#> shop: opened, over UDP
#> shop: sold, over TCP
