from pathlib import Path

import docker
from docker.errors import BuildError

client = docker.from_env()

# (1)
try:
    client.images.build(path=".", tag="broken", forcerm=True)
except BuildError as error:
    print(error)
    #> The command '/bin/sh -c mkdir /data && cp /missing /data' returned a non-zero code: 1
    print(any("can't stat" in line.get("stream", "") for line in error.build_log))
    #> True

# (2)
print(client.images.list("broken"))
#> []

# (3)
dockerfile = Path("Dockerfile")
dockerfile.write_text(dockerfile.read_text().replace("/missing", "/etc/passwd"))
image, log = client.images.build(path=".", tag="broken", rm=True)
print(any("Using cache" in line.get("stream", "") for line in log))
#> True
print(client.containers.run("broken", remove=True))
#> b'passwd\n'
