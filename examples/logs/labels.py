from pathlib import Path

import docker
from docker.types import LogConfig

client = docker.from_env()

# (1)
options = {"labels": "team", "env": "STAGE", "tag": "{{.ImageName}}/{{.Name}}"}
client.containers.run(
    "busybox",
    "echo sold",
    name="shop",
    labels={"team": "sales"},
    environment={"STAGE": "test"},
    log_config=LogConfig(type="json-file", config=options),
)

# (2)
shop = client.containers.get("shop")
print(shop.logs())
#> b'sold\n'

# (3)
print(Path(shop.attrs["LogPath"]).read_text(), end="")
#> {"log":"sold\n","stream":"stdout","attrs":{"STAGE":"test","tag":"busybox/shop","team":"sales"},"time":"2026-11-22T22:02:01.516884363Z"}
