import io
import tarfile

import docker
from docker.errors import APIError, ContainerError
from docker.types import Mount

client = docker.from_env()
html = "/usr/share/nginx/html"

# (1)
output = client.containers.run(
    "nginx:1.26", ["ls", html], volumes=[f"site:{html}:ro"], remove=True
)
print(output)
#> b'50x.html\nindex.html\n'

# (2)
try:
    client.containers.run(
        "busybox",
        ["touch", "/site/news.html"],
        mounts=[Mount("/site", "site", read_only=True)],
        remove=True,
    )
except ContainerError as error:
    print(error.stderr)
    #> b'touch: /site/news.html: Read-only file system\n'
client.containers.run(
    "busybox", ["touch", "/site/news.html"], volumes=["site:/site"], remove=True
)

# (3)
try:
    client.containers.run(
        "busybox",
        ["sh", "-c", "touch /tmp/draft /site/draft.html; touch /draft"],
        read_only=True,
        tmpfs={"/tmp": ""},
        volumes=["site:/site"],
        remove=True,
    )
except ContainerError as error:
    print(error.stderr)
    #> b'touch: /draft: Read-only file system\n'

# (4)
kiosk = client.containers.create(
    "busybox", ["ls", "/site"], name="kiosk", volumes=["site:/site:ro"]
)
page = io.BytesIO()
with tarfile.open(fileobj=page, mode="w") as archive:
    archive.addfile(tarfile.TarInfo("page.html"))
try:
    kiosk.put_archive("/site", page.getvalue())
except APIError as error:
    print(error.explanation)
    #> mounted volume is marked read-only
kiosk.start()
kiosk.wait()
print(kiosk.logs())
#> b'50x.html\ndraft.html\nindex.html\nnews.html\n'
