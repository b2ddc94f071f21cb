import csv
import time
from collections import Counter
from pathlib import Path

import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

def wait_for(server: str, status: str) -> str:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        table = requests.get("http://localhost:8404/;csv").text.removeprefix("# ")
        for row in csv.DictReader(table.splitlines()):
            if row["svname"] == server and row["status"] == status:
                return f"{server} is {status}"
    raise TimeoutError(f"{server} is not {status} after 30 seconds")

client.networks.create("site")
pages = {
    "apache-pages": {"bind": "/apache", "mode": "rw"},
    "nginx-pages": {"bind": "/nginx", "mode": "rw"},
}
write = 'echo "apache" > /apache/index.html; echo "nginx" > /nginx/index.html'
client.containers.run("busybox", ["sh", "-c", write], volumes=pages, remove=True)
apache = client.containers.run(
    "httpd:2.4",
    name="apache",
    network="site",
    volumes={"apache-pages": {"bind": "/usr/local/apache2/htdocs", "mode": "ro"}},
    detach=True,
)
client.containers.run(
    "nginx:1.26",
    name="nginx",
    network="site",
    volumes={"nginx-pages": {"bind": "/usr/share/nginx/html", "mode": "ro"}},
    detach=True,
)
# (1)
configuration = "/usr/local/etc/haproxy/haproxy.cfg"
client.containers.run(
    "haproxy:3.0",
    name="proxy",
    network="site",
    ports={"80/tcp": 8080, "8404/tcp": 8404},
    volumes={str(Path("haproxy.cfg").resolve()): {"bind": configuration, "mode": "ro"}},
    detach=True,
)
visitor = requests.Session()
retry = Retry(total=20, backoff_factor=0.1)
visitor.mount("http://", HTTPAdapter(max_retries=retry))
for _ in range(2):
    print(visitor.get("http://localhost:8080/").text.strip())
    #> apache
    #> nginx
# (2)
apache.stop()
# (3)
for _ in range(6):
    answer = requests.get("http://localhost:8080/")
    answer.raise_for_status()
    print(answer.text.strip())
    #> nginx
    #> nginx
    #> nginx
    #> nginx
    #> nginx
    #> nginx
# (4)
print(wait_for("apache", "DOWN"))
#> apache is DOWN
# (5)
apache.start()
print(wait_for("apache", "UP"))
#> apache is UP
# (6)
answers = Counter()
for _ in range(4):
    answers[requests.get("http://localhost:8080/").text.strip()] += 1
print(sorted(answers.items()))
#> [('apache', 2), ('nginx', 2)]
