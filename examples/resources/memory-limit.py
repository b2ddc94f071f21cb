from pathlib import Path

import docker

client = docker.from_env()

# (1)
notes = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="notes",
    mem_limit="64m",
    detach=True,
    init=True,
)
print(notes.attrs["HostConfig"]["Memory"])
#> 67108864

# (2)
memory = notes.stats(stream=False)["memory_stats"]
print(memory["usage"] < memory["limit"], memory["limit"])
#> True 67108864

# (3)
folder = "/sys/fs/cgroup"
files = f"cat {folder}/memory.max || cat {folder}/memory/memory.limit_in_bytes"
print(notes.exec_run(["sh", "-c", files], stderr=False).output)
#> b'67108864\n'

# (4)
inside = notes.exec_run("grep MemTotal /proc/meminfo").output.decode()
print("the same as on the host:", inside in Path("/proc/meminfo").read_text())
#> the same as on the host: True
