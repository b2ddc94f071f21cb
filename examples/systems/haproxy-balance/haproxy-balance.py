import shutil
from pathlib import Path

import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

# (1)
network = client.networks.create("site")
# (2)
pages = {
    "apache-pages": {"bind": "/apache", "mode": "rw"},
    "nginx-pages": {"bind": "/nginx", "mode": "rw"},
}
write = 'echo "apache" > /apache/index.html; echo "nginx" > /nginx/index.html'
client.containers.run("busybox", ["sh", "-c", write], volumes=pages, remove=True)
# (3)
apache = client.containers.run(
    "httpd:2.4",
    name="apache",
    network="site",
    volumes={"apache-pages": {"bind": "/usr/local/apache2/htdocs", "mode": "ro"}},
    detach=True,
)
nginx = client.containers.run(
    "nginx:1.26",
    name="nginx",
    network="site",
    volumes={"nginx-pages": {"bind": "/usr/share/nginx/html", "mode": "ro"}},
    detach=True,
)
# (4)
print(shutil.which("haproxy"))
#> None
configuration = "/usr/local/etc/haproxy/haproxy.cfg"
proxy = client.containers.run(
    "haproxy:3.0",
    name="proxy",
    network="site",
    ports={"80/tcp": 8080},
    volumes={str(Path("haproxy.cfg").resolve()): {"bind": configuration, "mode": "ro"}},
    detach=True,
)
# (5)
with requests.Session() as visitor:
    retry = Retry(total=20, backoff_factor=0.1)
    visitor.mount("http://", HTTPAdapter(max_retries=retry))
    for _ in range(4):
        print(visitor.get("http://localhost:8080/").text.strip())
        #> apache
        #> nginx
        #> apache
        #> nginx
# (6)
write = 'echo "nginx, a new page" > /nginx/index.html'
client.containers.run(
    "busybox",
    ["sh", "-c", write],
    volumes={"nginx-pages": {"bind": "/nginx", "mode": "rw"}},
    remove=True,
)
for _ in range(2):
    print(requests.get("http://localhost:8080/").text.strip())
    #> apache
    #> nginx, a new page
# (7)
for container in apache, nginx, proxy:
    for mount in container.attrs["Mounts"]:
        print(mount["Type"], mount["Destination"])
        #> volume /usr/local/apache2/htdocs
        #> volume /usr/share/nginx/html
        #> bind /usr/local/etc/haproxy/haproxy.cfg
