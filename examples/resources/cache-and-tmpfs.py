import docker

client = docker.from_env()
limits = {"mem_limit": "20m", "memswap_limit": "20m"}

def write(path):
    return ["dd", "if=/dev/zero", f"of={path}", "bs=1M", "count=30"]

# (1)
disk = client.containers.run(
    "busybox", write("/file"), name="disk", detach=True, **limits
)
print(disk.wait())
#> {'StatusCode': 0}

# (2)
memory = client.containers.run(
    "busybox",
    write("/scratch/file"),
    name="memory",
    tmpfs={"/scratch": ""},
    detach=True,
    **limits,
)
print(memory.wait())
#> {'StatusCode': 137}

# (3)
bounded = client.containers.run(
    "busybox",
    write("/scratch/file"),
    name="bounded",
    tmpfs={"/scratch": "size=10m"},
    detach=True,
    **limits,
)
print(bounded.wait())
#> {'StatusCode': 1}
print(bounded.logs().splitlines()[0])
#> b"dd: error writing '/scratch/file': No space left on device"
