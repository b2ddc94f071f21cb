from pathlib import Path

import docker
from docker.types import Mount

client = docker.from_env()
html = "/usr/share/nginx/html"

def list_html(*mounts):
    return client.containers.run("nginx:1.26", ["ls", html], mounts=mounts, remove=True)

# (1)
print(list_html(Mount(html, "site")))
#> b'50x.html\nindex.html\n'
print(
    client.containers.run(
        "busybox", ["ls", "/site"], volumes=["site:/site"], remove=True
    )
)
#> b'50x.html\nindex.html\n'

# (2)
client.containers.run(
    "busybox", ["touch", "/memos/monday"], volumes=["memos:/memos"], remove=True
)
print(list_html(Mount(html, "memos")))
#> b'monday\n'

# (3)
print(list_html(Mount(html, "blank", no_copy=True)))
#> b''

# (4)
empty = Path("empty").absolute()
empty.mkdir()
print(list_html(Mount(html, str(empty), type="bind")))
#> b''
print(list_html())
#> b'50x.html\nindex.html\n'

# (5)
output = client.containers.run(
    "busybox",
    ["stat", "-c", "%a %n", "/new-folder", "/tmp"],
    volumes=["new-folder:/new-folder", "new-tmp:/tmp"],
    remove=True,
)
print(output.decode().strip())
#> 755 /new-folder
#> 1777 /tmp
