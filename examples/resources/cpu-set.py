import os

import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
for command in (["nproc"], ["grep", "Cpus_allowed_list", "/proc/self/status"]):
    print(client.containers.run("busybox", command, cpuset_cpus="0", remove=True))
    #> b'1\n'
    #> b'Cpus_allowed_list:\t0\n'

# (2)
for name in ("worker", "rival"):
    container = client.containers.run(
        "busybox",
        ["sleep", "infinity"],
        name=name,
        cpuset_cpus="0",
        detach=True,
        init=True,
    )
    container.reload()
    print(name, container.status, container.attrs["HostConfig"]["CpusetCpus"])
    #> worker running 0
    #> rival running 0

# (3)
try:
    client.containers.create("busybox", ["true"], cpuset_cpus=str(os.cpu_count()))
except APIError as error:
    print(error.explanation.partition(" - ")[0])
    #> Requested CPUs are not available
