from pathlib import Path

import docker
from docker.types import Mount

client = docker.from_env()
conf = Path("app.conf").absolute()

def replace(path, text):
    new = path.with_suffix(".new")
    new.write_text(text)
    new.replace(path)

# (1)
conf.write_text("colour = red\n")
app = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="app",
    init=True,
    mounts=[Mount("/etc/app.conf", str(conf), type="bind")],
    detach=True,
)
conf.write_text("colour = blue\n")
print(app.exec_run("cat /etc/app.conf").output)
#> b'colour = blue\n'

# (2)
replace(conf, "colour = green\n")
print(app.exec_run("cat /etc/app.conf").output)
#> b'colour = blue\n'
print(app.exec_run(["stat", "-c", "%h names", "/etc/app.conf"]).output)
#> b'0 names\n'

# (3)
app.restart()
print(app.exec_run("cat /etc/app.conf").output)
#> b'colour = green\n'

# (4)
settings = Path("settings").absolute()
settings.mkdir()
conf.rename(settings / "app.conf")
app_folder = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="app-folder",
    init=True,
    mounts=[Mount("/etc/app", str(settings), type="bind")],
    detach=True,
)
replace(settings / "app.conf", "colour = yellow\n")
print(app_folder.exec_run("cat /etc/app/app.conf").output)
#> b'colour = yellow\n'
