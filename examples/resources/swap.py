import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
settings = {"default": None, "more": "500m", "without": "200m", "unlimited": -1}
for name, total in settings.items():
    container = client.containers.create(
        "busybox", name=name, mem_limit="200m", memswap_limit=total
    )
    limits = container.attrs["HostConfig"]
    print(name, limits["Memory"], limits["MemorySwap"])
    #> default 209715200 419430400
    #> more 209715200 524288000
    #> without 209715200 209715200
    #> unlimited 209715200 -1

# (2)
try:
    client.containers.create("busybox", memswap_limit="500m")
except APIError as error:
    print(error.explanation)
    #> You should always set the Memory limit when using Memoryswap limit, see usage

# (3)
try:
    client.containers.create("busybox", mem_limit="500m", memswap_limit="200m")
except APIError as error:
    print(error.explanation)
    #> Minimum memoryswap limit should be larger than memory limit, see usage
