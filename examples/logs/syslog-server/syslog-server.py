import time
from pathlib import Path

import docker
from docker.types import LogConfig, Mount

client = docker.from_env()

def wait_for(*command):
    deadline = time.monotonic() + 30
    while collector.exec_run(command).exit_code and time.monotonic() < deadline:
        pass

# (1)
settings = str(Path("rsyslog.conf").resolve())
collector = client.containers.run(
    "rsyslog/rsyslog-collector:2026-04",
    name="collector",
    detach=True,
    ports={"514/tcp": ("127.0.0.1", 5514), "514/udp": ("127.0.0.1", 5514)},
    mounts=[Mount("/etc/rsyslog.conf", settings, type="bind", read_only=True)],
)
wait_for("logger", "--server=127.0.0.1", "--tcp", "--port=514", "--tag=check", "ready")

# (2)
options = {"syslog-address": "tcp://127.0.0.1:5514", "tag": "mylog"}
client.containers.run(
    "busybox",
    ["sh", "-c", 'echo sold; echo "no change" >&2'],
    name="shop",
    log_config=LogConfig(type="syslog", config=options),
)

# (3)
options = {
    "syslog-address": "udp://127.0.0.1:5514",
    "tag": "{{.Name}}",
    "syslog-facility": "mail",
}
client.containers.run(
    "busybox",
    ["echo", "letter sent"],
    name="post",
    log_config=LogConfig(type="syslog", config=options),
)

# (4)
wait_for("grep", "--quiet", "post", "/var/log/mail.log")
wait_for("grep", "--quiet", "change", "/var/log/syslog")
print(collector.exec_run("sort /var/log/syslog").output.decode(), end="")
#> daemon.err 172.17.0.1 mylog: no change
#> daemon.info 172.17.0.1 mylog: sold
#> mail.info 172.17.0.1 post: letter sent
#> user.notice 803981d57318 check:ready
print(collector.exec_run("cat /var/log/mail.log").output.decode(), end="")
#> mail.info 172.17.0.1 post: letter sent

# (5)
print(client.containers.get("post").logs())
#> b'letter sent\n'
