import shutil
from pathlib import Path

import docker

client = docker.from_env()

# (1)
Path("box").mkdir()
Path("box/letter").write_text("Dear reader\n")
shutil.make_archive("box", "gztar", base_dir="box")
shutil.make_archive("box", "zip", base_dir="box")

# (2)
client.images.build(path=".", tag="parcels")
found = client.containers.run(
    "parcels", ["find", "/added", "/copied", "-type", "f"], remove=True
)
print("\n".join(sorted(found.decode().splitlines())))
#> /added/box.zip
#> /added/box/letter
#> /copied/box.tar.gz

# (3)
unzip = "FROM parcels\nRUN unzip /added/box.zip -d /unzipped\n"
Path("unzip.Dockerfile").write_text(unzip)
client.images.build(path=".", dockerfile="unzip.Dockerfile", tag="unzipped", rm=True)
letter = ["cat", "/unzipped/box/letter"]
print(client.containers.run("unzipped", letter, remove=True))
#> b'Dear reader\n'
