from pathlib import Path

import docker
from docker.errors import NotFound

client = docker.from_env()

# (1)
command = "sh -c 'echo hello; echo trouble >&2'"
greeter = client.containers.run("busybox", command, name="greeter", detach=True)
print(greeter.wait())
#> {'StatusCode': 0}

# (2)
print(greeter.logs(stderr=False), greeter.logs(stdout=False))
#> b'hello\n' b'trouble\n'

# (3)
greeter.reload()
print(greeter.attrs["HostConfig"]["LogConfig"])
#> {'Type': 'json-file', 'Config': {}}
for line in sorted(Path(greeter.attrs["LogPath"]).read_text().splitlines()):
    print(line)
    #> {"log":"hello\n","stream":"stdout","time":"2026-11-22T22:08:12.628081411Z"}
    #> {"log":"trouble\n","stream":"stderr","time":"2026-11-22T22:08:12.628025378Z"}

# (4)
greeter.remove()
try:
    greeter.logs()
except NotFound as error:
    print(error.explanation)
    #> No such container: 0ff41541430052aa1ca37ca08ff4eea0fb2dea0c51df9441cbbf79a09a1b5f19
