import io
import tarfile

import docker
import requests
from docker.errors import ContainerError
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()
node2 = docker.DockerClient(base_url="unix:///run/node2/docker.sock")
visitor = requests.Session()
visitor.mount("http://", HTTPAdapter(max_retries=Retry(total=20, backoff_factor=0.1)))

def fetch(*addresses):
    return node2.containers.run(
        "busybox",
        ["wget", "-q", "-O", "-", *addresses],
        network_mode="host",
        remove=True,
    )

# (1)
pages = {
    "apache-pages": {"bind": "/apache", "mode": "rw"},
    "nginx-pages": {"bind": "/nginx", "mode": "rw"},
}
write = 'echo "apache" > /apache/index.html; echo "nginx" > /nginx/index.html'
client.containers.run("busybox", ["sh", "-c", write], volumes=pages, remove=True)
apache = client.containers.run(
    "httpd:2.4",
    name="apache",
    ports={"80/tcp": 8001},
    volumes={"apache-pages": {"bind": "/usr/local/apache2/htdocs", "mode": "ro"}},
    detach=True,
)
client.containers.run(
    "nginx:1.26",
    name="nginx",
    ports={"80/tcp": 8002},
    volumes={"nginx-pages": {"bind": "/usr/share/nginx/html", "mode": "ro"}},
    detach=True,
)
for port in 8001, 8002:
    print(visitor.get(f"http://localhost:{port}/").text.strip())
    #> apache
    #> nginx

# (2)
print(fetch("http://192.168.50.10:8001/", "http://192.168.50.10:8002/"))
#> b'apache\nnginx\n'

# (3)
try:
    fetch("http://127.0.0.1:8001/")
except ContainerError as error:
    print(error.exit_status, error.stderr)
    #> 1 b"wget: can't connect to remote host (127.0.0.1): Connection refused\n"

# (4)
page = 'echo "stranger" > /index.html; httpd -f -h /'
node2.containers.run("busybox", ["sh", "-c", page], name="stranger", detach=True)
apache.reload()
address = apache.attrs["NetworkSettings"]["Networks"]["bridge"]["IPAddress"]
print(requests.get(f"http://{address}/").text.strip())
#> apache
found = None
while found is None:
    try:
        found = fetch(f"http://{address}/")
    except ContainerError:
        continue
print(found)
#> b'stranger\n'

# (5)
proxy = node2.containers.create("haproxy:3.0", name="proxy", ports={"80/tcp": 8080})
archive = io.BytesIO()
with tarfile.open(fileobj=archive, mode="w") as tar:
    tar.add("haproxy.cfg")
proxy.put_archive("/usr/local/etc/haproxy", archive.getvalue())
proxy.start()
for _ in range(2):
    print(visitor.get("http://192.168.50.12:8080/").text.strip())
    #> apache
    #> nginx
