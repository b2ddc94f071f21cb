import time
from pathlib import Path

import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

# (1)
here = str(Path.cwd())
target = "/usr/local/etc/haproxy"
folder = client.containers.run(
    "haproxy:3.0",
    name="folder",
    ports={"80/tcp": 8081},
    volumes={here: {"bind": target, "mode": "ro"}},
    detach=True,
)
file = client.containers.run(
    "haproxy:3.0",
    name="file",
    ports={"80/tcp": 8082},
    volumes={f"{here}/haproxy.cfg": {"bind": f"{target}/haproxy.cfg", "mode": "ro"}},
    detach=True,
)
visitor = requests.Session()
visitor.mount("http://", HTTPAdapter(max_retries=Retry(total=20, backoff_factor=0.1)))
for port in 8081, 8082:
    print(visitor.get(f"http://localhost:{port}/").text.strip())
    #> summer
    #> summer
# (2)
configuration = Path("haproxy.cfg")
edited = Path("haproxy.cfg.new")
edited.write_text(configuration.read_text().replace("summer", "winter"))
edited.replace(configuration)
folder.kill(signal="HUP")
file.kill(signal="HUP")
# (3)
deadline = time.monotonic() + 30
answer = ""
while answer != "winter" and time.monotonic() < deadline:
    answer = requests.get("http://localhost:8081/").text.strip()
print(answer)
#> winter
# (4)
print(visitor.get("http://localhost:8082/").text.strip())
#> summer
status, found = file.exec_run(["grep", "string", f"{target}/haproxy.cfg"])
print(found.decode().strip())
#> http-request return status 200 content-type text/plain string "summer\n"
# (5)
file.restart()
print(visitor.get("http://localhost:8082/").text.strip())
#> winter
