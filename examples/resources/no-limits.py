import os

import docker

client = docker.from_env()

# (1)
web = client.containers.run(
    "busybox", ["sleep", "infinity"], name="web", detach=True, init=True
)
settings = web.attrs["HostConfig"]
print(settings["Memory"], settings["NanoCpus"], settings["PidsLimit"])
#> 0 0 None

# (2)
memory = web.stats(stream=False)["memory_stats"]
print("all of the memory:", memory["limit"] == client.info()["MemTotal"])
#> all of the memory: True

# (3)
inside = web.exec_run("nproc").output
print("all of the CPUs:", int(inside) == os.cpu_count())
#> all of the CPUs: True
