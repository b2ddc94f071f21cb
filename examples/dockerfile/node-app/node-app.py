from urllib.error import URLError
from urllib.request import urlopen

import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="hello-node", rm=True)
web = client.containers.run(
    "hello-node", name="web", ports={"3000/tcp": 3000}, detach=True
)

# (2)
answer = None
while answer is None:
    try:
        answer = urlopen("http://localhost:3000/").read()
    except (URLError, ConnectionError):
        web.reload()
print(answer)
#> b'Hello from user 1000, production\n'

# (3)
print(web.exec_run(["which", "python3", "g++"]))
#> ExecResult(exit_code=1, output=b'')

# (4)
web.stop()
print(web.logs())
#> b'finished\n'
print(web.wait()["StatusCode"])
#> 0
