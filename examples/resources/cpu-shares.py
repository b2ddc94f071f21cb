import time

import docker

client = docker.from_env()
loop = ["sh", "-c", "while :; do :; done"]

def cpu_time(container):
    stats = container.stats(stream=False, one_shot=True)
    return stats["cpu_stats"]["cpu_usage"]["total_usage"] / 1e9

def measure(*containers):
    before = [cpu_time(container) for container in containers]
    time.sleep(5)
    after = [cpu_time(container) for container in containers]
    return [now - then for now, then in zip(after, before, strict=True)]

# (1)
light = client.containers.run(
    "busybox", loop, name="light", cpuset_cpus="0", cpu_shares=512, detach=True
)
print(f"light alone: {measure(light)[0]:.2f}s")
#> light alone: 5.00s

# (2)
heavy = client.containers.run(
    "busybox", loop, name="heavy", cpuset_cpus="0", cpu_shares=1024, detach=True
)
more, less = measure(heavy, light)
print(f"heavy: {more:.2f}s, light: {less:.2f}s")
#> heavy: 3.34s, light: 1.67s

# (3)
print("about twice as much:", 1.4 < more / less < 2.8)
#> about twice as much: True

# (4)
heavy.update(cpu_shares=512)
first, second = measure(heavy, light)
print(f"heavy: {first:.2f}s, light: {second:.2f}s")
#> heavy: 2.50s, light: 2.50s
print("about the same:", 0.7 < first / second < 1.4)
#> about the same: True
for container in (heavy, light):
    container.remove(force=True)
