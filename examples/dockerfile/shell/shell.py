import docker
from docker.errors import BuildError

client = docker.from_env()

# (1)
listed, log = client.images.build(path=".", tag="listed", rm=True)
for line in log:
    if line.get("stream", "").startswith("this shell"):
        print(line["stream"].strip())
        #> this shell is /bin/sh

# (2)
try:
    client.images.build(
        path=".", dockerfile="strict.Dockerfile", tag="strict", forcerm=True
    )
except BuildError as error:
    for line in error.build_log:
        if line.get("stream", "").startswith("this shell"):
            print(line["stream"].strip())
            #> this shell is /bin/bash
    print(error)
    #> The command '/bin/bash -o pipefail -c ls /missing | tee /list' returned a non-zero code: 2

# (3)
print(listed.attrs["Config"].get("Shell"))
#> None
print(client.images.list("strict"))
#> []
