import os
import signal
from pathlib import Path

import docker

client = docker.from_env()

# (1)
nap = client.containers.run("busybox", ["sleep", "infinity"], name="nap", detach=True)
for line in nap.exec_run(["ps", "-o", "pid,args"]).output.splitlines():
    if b"sleep" in line:
        print(line.split())
        #> [b'1', b'sleep', b'infinity']

# (2)
nap.reload()
pid = nap.attrs["State"]["Pid"]
print(Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"))
#> [b'sleep', b'infinity', b'']
for line in Path(f"/proc/{pid}/status").read_text().splitlines():
    if line.startswith("NSpid:"):
        print(line.split()[2])
        #> 1

# (3)
print(nap.exec_run(["test", "-e", f"/proc/{pid}"]).exit_code)
#> 1

# (4)
os.kill(pid, signal.SIGKILL)
print(nap.wait()["StatusCode"])
#> 137
nap.reload()
print(nap.status)
#> exited
