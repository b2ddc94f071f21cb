import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
image = client.images.get("busybox")
print(image.attrs["Os"], image.attrs["Architecture"])
#> linux amd64

# (2)
print(
    client.containers.run(
        "busybox", ["uname", "-m"], platform="linux/amd64", remove=True
    )
)
#> b'x86_64\n'

# (3)
try:
    client.containers.create("busybox", ["uname", "-m"], platform="linux/arm64")
except APIError as error:
    print(error.explanation)
    #> image with reference busybox was found but its platform (linux/amd64) does not match the specified platform (linux/arm64)
