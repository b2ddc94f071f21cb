from pathlib import Path

import docker
from docker.types import Mount

client = docker.from_env()

# (1)
client.images.build(path=".", tag="login", rm=True)
opened = client.containers.run(
    "login", name="open", environment={"PASSWORD": "open-sesame"}, detach=True
)
opened.reload()
print(opened.attrs["Config"]["Env"][0])
#> PASSWORD=open-sesame
print(b"sesame" in opened.exec_run("env").output)
#> True
environ = Path(f"/proc/{opened.attrs['State']['Pid']}/environ")
print("sesame" in environ.read_text())
#> True

# (2)
opened.commit("copy")
output = client.containers.run("copy", entrypoint="env", remove=True)
print(b"sesame" in output)
#> True

# (3)
password = Path("password").absolute()
password.write_text("open-sesame\n")
target = "/run/secrets/password"
careful = client.containers.run(
    "login",
    name="careful",
    environment={"PASSWORD_FILE": target},
    mounts=[Mount(target, str(password), type="bind", read_only=True)],
    detach=True,
)
print(next(careful.logs(stream=True)))
#> b'a password of 11 letters\n'
print("sesame" in str(careful.attrs))
#> False
print(b"sesame" in careful.exec_run("env").output)
#> False

# (4)
print(careful.exec_run(["cat", target]).output)
#> b'open-sesame\n'
