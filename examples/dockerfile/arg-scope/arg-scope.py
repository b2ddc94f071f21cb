import docker
from docker.errors import APIError

client = docker.from_env()

def what_ran(log):
    lines = [line.get("stream", "").strip() for line in log]
    return [line for line in lines if line.startswith(("before:", "after:"))]

# (1)
image, log = client.images.build(path=".", tag="scoped", rm=True)
print(what_ran(log))
#> ['before: none', 'after: busybox:1.37']

# (2)
base = {"BASE": "debian:trixie-slim"}
image, log = client.images.build(path=".", tag="scoped", rm=True, buildargs=base)
print(what_ran(log))
#> ['before: none', 'after: debian:trixie-slim']
grep = ["grep", "^ID=", "/etc/os-release"]
print(client.containers.run("scoped", grep, remove=True))
#> b'ID=debian\n'

# (3)
try:
    client.images.build(path=".", dockerfile="misspelt.Dockerfile", rm=True)
except APIError as error:
    print(error.explanation)
    #> dockerfile parse error on line 2: unknown instruction: ARGS (did you mean ARG?)
