from pathlib import Path

import docker
from docker.errors import ContainerError
from docker.types import Mount

client = docker.from_env()

# (1)
pages = Path("pages").absolute()
pages.mkdir()
(pages / "index.html").write_text("first draft\n")
mount = Mount("/pages", str(pages), type="bind")
web = client.containers.run(
    "busybox", ["sleep", "infinity"], name="web", init=True, mounts=[mount], detach=True
)
print(web.exec_run("cat /pages/index.html").output.decode().strip())
#> first draft

# (2)
(pages / "index.html").write_text("second draft\n")
print(web.exec_run("cat /pages/index.html").output.decode().strip())
#> second draft

# (3)
web.exec_run("touch /pages/from-inside")
print("from-inside belongs to", (pages / "from-inside").owner())
#> from-inside belongs to root

# (4)
try:
    client.containers.run(
        "busybox",
        ["touch", "/pages/mine"],
        user="1000:1000",
        mounts=[mount],
        remove=True,
    )
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> touch: /pages/mine: Permission denied

# (5)
web.remove(force=True)
print(sorted(path.name for path in pages.iterdir()))
#> ['from-inside', 'index.html']
