from pathlib import Path

import docker
from docker.errors import APIError
from docker.types import LogConfig

client = docker.from_env()

# (1)
limits = LogConfig(type="json-file", config={"max-size": "10k", "max-file": "3"})
counter = client.containers.run(
    "busybox", "seq 1 1000", name="counter", detach=True, log_config=limits
)
print(counter.wait())
#> {'StatusCode': 0}

# (2)
lines = counter.logs().splitlines()
print(b"1" in lines, b"1000" in lines)
#> False True

# (3)
folder = Path(client.api.inspect_container("counter")["LogPath"]).parent
print(len(list(folder.glob("*-json.log*"))))
#> 3

# (4)
misspelt = LogConfig(type="json-file", config={"max-sise": "10k"})
try:
    client.containers.run("busybox", "true", log_config=misspelt)
except APIError as error:
    print(error.explanation)
    #> unknown log opt 'max-sise' for json-file log driver

# (5)
endless = client.containers.run("busybox", "true", name="endless", detach=True)
endless.wait()
print(client.api.inspect_container("endless")["HostConfig"]["LogConfig"])
#> {'Type': 'json-file', 'Config': {}}
