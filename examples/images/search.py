import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
try:
    client.images.search("busybox")
except APIError as error:
    print(error.explanation)
    #> Get "https://index.docker.io/v1/search?q=busybox&n=25": dial tcp: lookup index.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable

# (2)
client.images.get("busybox").tag("toolbox")
for image in client.api.images(filters={"reference": "busy*"}):
    print(image["RepoTags"])
    #> ['busybox:latest']
