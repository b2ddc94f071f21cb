from pathlib import Path

import docker
from docker.errors import APIError, ContainerError
from docker.types import Mount

client = docker.from_env()

# (1)
app = Path("app").absolute()
app.mkdir()
(app / "main").write_text("use library\n")
parts = Mount("/app/parts", "parts", type="volume")
output = client.containers.run(
    "busybox",
    ["sh", "-c", "echo built > /app/parts/library; ls /app /app/parts"],
    mounts=[Mount("/app", str(app), type="bind"), parts],
    remove=True,
)
print(output.decode().split())
#> ['/app:', 'main', 'parts', '/app/parts:', 'library']

# (2)
print(sorted(path.name for path in app.iterdir()))
#> ['main', 'parts']
print(list((app / "parts").iterdir()))
#> []
output = client.containers.run(
    "busybox", ["ls", "/parts"], volumes=["parts:/parts"], remove=True
)
print(output)
#> b'library\n'

# (3)
try:
    client.containers.run(
        "busybox",
        ["sh", "-c", "touch /app/parts/more; touch /app/other"],
        mounts=[Mount("/app", str(app), type="bind", read_only=True), parts],
        remove=True,
    )
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> touch: /app/other: Read-only file system

# (4)
try:
    client.containers.run(
        "busybox", ["true"], volumes=["parts:/app", f"{app}:/app"], remove=True
    )
except APIError as error:
    print(error.explanation)
    #> Duplicate mount point: /app
