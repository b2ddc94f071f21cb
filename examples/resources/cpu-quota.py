import docker

client = docker.from_env()

def used(container):
    stats = container.stats(stream=False)
    now, before = stats["cpu_stats"], stats["precpu_stats"]
    spent = now["cpu_usage"]["total_usage"] - before["cpu_usage"]["total_usage"]
    passed = now["system_cpu_usage"] - before["system_cpu_usage"]
    return 100 * spent / passed * now["online_cpus"]

# (1)
busy = client.containers.run(
    "busybox",
    ["sh", "-c", "while :; do :; done"],
    name="busy",
    cpu_period=100000,
    cpu_quota=25000,
    detach=True,
)
quarter = used(busy)
print(f"quota 25000: {quarter:.2f}%")
#> quota 25000: 26.01%

# (2)
def throttled(container):
    stats = container.stats(stream=False, one_shot=True)
    return stats["cpu_stats"]["throttling_data"]["throttled_periods"]

while not throttled(busy):
    pass
print("paused by the kernel:", throttled(busy) > 0)
#> paused by the kernel: True

# (3)
print(busy.update(cpu_quota=50000))
#> {'Warnings': None}
half = used(busy)
print(f"quota 50000: {half:.2f}%")
#> quota 50000: 43.99%

# (4)
print("no more than its share:", quarter <= 25 * 1.5, half <= 50 * 1.5)
#> no more than its share: True True
busy.remove(force=True)
