import time

import docker

client = docker.from_env()
limits = {"mem_limit": "20m", "memswap_limit": "20m"}

# (1)
greedy = client.containers.run(
    "busybox", ["tail", "/dev/zero"], name="greedy", detach=True, **limits
)
print(greedy.wait())
#> {'StatusCode': 137}

# (2)
script = 'exec 2>&1; tail /dev/zero; echo "tail ended with $?, but I go on"'
parent = client.containers.run(
    "busybox", ["sh", "-c", script], name="parent", detach=True, **limits
)
print(parent.wait())
#> {'StatusCode': 0}
print(parent.logs())
#> b'Killed\ntail ended with 137, but I go on\n'

# (3)
survivor = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="survivor",
    detach=True,
    init=True,
    **limits,
)
print(survivor.exec_run(["tail", "/dev/zero"]).exit_code)
#> 137
deadline = time.monotonic() + 60
while time.monotonic() < deadline and not survivor.attrs["State"]["OOMKilled"]:
    survivor.reload()
print(survivor.status, survivor.attrs["State"]["OOMKilled"])
#> running True

# (4)
victim = client.containers.run(
    "busybox", ["sleep", "infinity"], name="victim", detach=True, **limits
)
victim.kill()
print(victim.wait())
#> {'StatusCode': 137}
victim.reload()
print(victim.attrs["State"]["OOMKilled"])
#> False
