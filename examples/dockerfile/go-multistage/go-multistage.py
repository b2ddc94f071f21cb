from urllib.error import URLError
from urllib.request import urlopen

import docker

client = docker.from_env()

# (1)
client.images.build(
    path=".", dockerfile="single.Dockerfile", tag="hello:single", rm=True
)

# (2)
client.images.build(path=".", tag="hello:scratch", rm=True)
client.images.build(
    path=".", dockerfile="debian.Dockerfile", tag="hello:debian", rm=True
)

# (3)
size = {
    tag: client.images.get(f"hello:{tag}").attrs["Size"]
    for tag in ("scratch", "debian", "single")
}
print(sorted(size, key=size.get))
#> ['scratch', 'debian', 'single']

# (4)
hello = client.containers.run(
    "hello:scratch", name="hello", ports={"8080/tcp": 8080}, detach=True
)
answer = None
while answer is None:
    try:
        answer = urlopen("http://localhost:8080/").read()
    except (URLError, ConnectionError):
        hello.reload()
print(answer)
#> b'Hello from Go\n'
print(hello.exec_run("sh").exit_code)
#> 127
