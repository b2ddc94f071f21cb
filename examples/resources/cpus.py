import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
limit = """cat /sys/fs/cgroup/cpu.max || {
  cd /sys/fs/cgroup/cpu && echo $(cat cpu.cfs_quota_us cpu.cfs_period_us); }"""

def show(**options):
    shell = ["sh", "-c", limit]
    print(client.containers.run("busybox", shell, remove=True, **options))
    #> b'50000 100000\n'
    #> b'50000 100000\n'
    #> b'50000 100000\n'
    #> b'-1 100000\n'

show(nano_cpus=500_000_000)
show(cpu_period=100000, cpu_quota=50000)
show(cpu_quota=50000)

# (2)
show(cpu_period=100000)

# (3)
both = client.containers.create(
    "busybox", name="both", nano_cpus=500_000_000, cpu_shares=512
)
print(both.attrs["HostConfig"]["NanoCpus"], both.attrs["HostConfig"]["CpuShares"])
#> 500000000 512
try:
    client.containers.create("busybox", nano_cpus=500_000_000, cpu_quota=50000)
except APIError as error:
    print(error.explanation)
    #> Conflicting options: Nano CPUs and CPU Quota cannot both be set

# (4)
try:
    client.containers.create("busybox", nano_cpus=9999 * 10**9)
except APIError as error:
    print(error.explanation.partition(" to ")[0])
    #> range of CPUs is from 0.01
