import os
from pathlib import Path

import docker

client = docker.from_env()

# (1)
def build(**options):
    image, log = client.images.build(path=".", tag="cached", rm=True, **options)
    lines = [line.get("stream", "").strip() for line in log]
    return [line for line in lines if line.endswith(("installed", "compiled"))]

print(build())
#> ['tools installed', 'app compiled']

# (2)
print(build())
#> []
os.utime("app.txt", (0, 0))
print(Path("app.txt").stat().st_mtime)
#> 0.0
print(build())
#> []

# (3)
Path("app.txt").write_text("two\n")
print(build())
#> ['app compiled']

# (4)
print(build(nocache=True))
#> ['tools installed', 'app compiled']
