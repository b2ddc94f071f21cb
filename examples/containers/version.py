import docker
from docker.errors import DockerException

# (1)
print(docker.__version__)
#> 7.2.0

# (2)
client = docker.from_env()
print(client.version()["Version"], client.version()["ApiVersion"])
#> 28.5.2+dfsg4 1.51

# (3)
try:
    docker.DockerClient(base_url="unix:///run/nobody.sock").version()
except DockerException as error:
    print(error)
    #> Error while fetching server API version: ('Connection aborted.', FileNotFoundError(2, 'No such file or directory'))
