from pathlib import Path

import docker

client = docker.from_env()

# (1)
database = client.containers.run(
    "mysql:9.7",
    name="database",
    environment={"MYSQL_ROOT_PASSWORD": "open-sesame"},
    detach=True,
)
print(database.attrs["Config"]["Env"][0])
#> MYSQL_ROOT_PASSWORD=open-sesame
seen = client.containers.run("busybox", "env", links={"database": "mysql"}, remove=True)
print([line for line in seen.decode().splitlines() if "sesame" in line])
#> ['MYSQL_ENV_MYSQL_ROOT_PASSWORD=open-sesame']
# (2)
folder = Path("secrets").resolve()
folder.mkdir()
(folder / "root").write_text("open-sesame")
careful = client.containers.run(
    "mysql:9.7",
    name="careful",
    environment={"MYSQL_ROOT_PASSWORD_FILE": "/run/secrets/root"},
    volumes={str(folder): {"bind": "/run/secrets", "mode": "ro"}},
    detach=True,
)
print(careful.attrs["Config"]["Env"][0])
#> MYSQL_ROOT_PASSWORD_FILE=/run/secrets/root
seen = client.containers.run("busybox", "env", links={"careful": "mysql"}, remove=True)
print([line for line in seen.decode().splitlines() if "sesame" in line])
#> []
# (3)
refused = client.containers.run(
    "mysql:9.7",
    environment={
        "MYSQL_ROOT_PASSWORD": "open-sesame",
        "MYSQL_ROOT_PASSWORD_FILE": "/run/secrets/root",
    },
    detach=True,
)
print(refused.wait()["StatusCode"])
#> 1
print(refused.logs().decode().rpartition("[Entrypoint]: ")[2].strip())
#> Both MYSQL_ROOT_PASSWORD and MYSQL_ROOT_PASSWORD_FILE are set (but are exclusive)
refused.remove(v=True)
