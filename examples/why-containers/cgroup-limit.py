from pathlib import Path

import docker

client = docker.from_env()

# (1)
pen = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="pen",
    pids_limit=20,
    mem_limit="20m",
    init=True,
    detach=True,
)
crowd = ["sh", "-c", "for n in $(seq 30); do sleep 60 & done"]
print(pen.exec_run(crowd).output)
#> b"sh: can't fork: Resource temporarily unavailable\n"

# (2)
[limit] = Path("/sys/fs/cgroup").glob(f"**/*{pen.id}*/pids.max")
print(limit.read_text().strip())
#> 20
limit.write_text("100")
print(pen.exec_run(crowd).output)
#> b''

# (3)
print(pen.exec_run(["tail", "/dev/zero"]).exit_code)
#> 137

# (4)
total = pen.exec_run(["grep", "MemTotal", "/proc/meminfo"]).output.decode()
print(total in Path("/proc/meminfo").read_text())
#> True

# (5)
print([key for key in pen.attrs["HostConfig"] if "Bandwidth" in key])
#> ['IOMaximumBandwidth']
