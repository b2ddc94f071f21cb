import docker
from docker.errors import APIError
from docker.types import LogConfig

client = docker.from_env()

# (1)
print(client.info()["LoggingDriver"])
#> json-file

# (2)
compact = client.containers.run(
    "busybox",
    "echo kept",
    name="compact",
    detach=True,
    log_config=LogConfig(type="local"),
)
compact.wait()
print(compact.logs())
#> b'kept\n'
compact.reload()
print(compact.attrs["HostConfig"]["LogConfig"]["Type"], repr(compact.attrs["LogPath"]))
#> local ''

# (3)
secretive = client.containers.run(
    "busybox",
    ["echo", "not kept"],
    name="secretive",
    detach=True,
    log_config=LogConfig(type="none"),
)
secretive.wait()
try:
    secretive.logs()
except APIError as error:
    print(error.explanation)
    #> configured logging driver does not support reading
