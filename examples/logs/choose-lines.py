from datetime import datetime, timedelta, timezone

import docker

client = docker.from_env()

# (1)
command = "sh -c 'echo morning; sleep 1; echo noon; sleep 1; echo evening'"
client.containers.run("busybox", command, name="day")
day = client.containers.get("day")
lines = day.logs(timestamps=True).decode()
print(lines, end="")
#> 2026-11-22T22:01:05.886216050Z morning
#> 2026-11-22T22:01:06.891848354Z noon
#> 2026-11-22T22:01:07.893384368Z evening

# (2)
print(day.logs(tail=1))
#> b'evening\n'

# (3)
noon = datetime.fromisoformat(lines.splitlines()[1].split()[0][:26] + "+00:00")
print(day.logs(since=noon.timestamp()))
#> b'noon\nevening\n'
print(day.logs(until=noon.timestamp() + 0.001))
#> b'morning\nnoon\n'

# (4)
earlier = datetime.now(timezone.utc) - timedelta(minutes=10)
print(len(day.logs(since=earlier).splitlines()))
#> 3
print(len(day.logs(until=earlier).splitlines()))
#> 0
