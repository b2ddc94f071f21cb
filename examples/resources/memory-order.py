import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
web = client.containers.create(
    "busybox", name="web", mem_limit="200m", mem_reservation="100m"
)
settings = web.attrs["HostConfig"]
print(settings["Memory"], settings["MemoryReservation"])
#> 209715200 104857600
try:
    client.containers.create("busybox", mem_limit="200m", mem_reservation="300m")
except APIError as error:
    print(error.explanation)
    #> Minimum memory limit can not be less than memory reservation limit, see usage

# (2)
score = ["cat", "/proc/self/oom_score_adj"]
print(client.containers.run("busybox", score, remove=True))
#> b'0\n'
print(client.containers.run("busybox", score, remove=True, oom_score_adj=500))
#> b'500\n'
try:
    client.containers.create("busybox", ["true"], oom_score_adj=5000)
except APIError as error:
    print(error.explanation)
    #> Invalid value 5000, range for oom score adj is [-1000, 1000]
