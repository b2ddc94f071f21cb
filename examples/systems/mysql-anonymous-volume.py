import docker

client = docker.from_env()
password = {"MYSQL_PWD": "ink"}
ping = "mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping"

# (1)
database = client.containers.run(
    "mysql:9.7",
    name="database",
    environment={
        "MYSQL_RANDOM_ROOT_PASSWORD": "yes",
        "MYSQL_DATABASE": "port",
        "MYSQL_USER": "writer",
        "MYSQL_PASSWORD": "ink",
    },
    detach=True,
)
print(database.exec_run(ping, environment=password).output.decode().strip())
#> mysqld is alive
statements = "CREATE TABLE ships (name TEXT); INSERT INTO ships VALUES ('Aurora')"
command = ["mysql", "--user", "writer", "port", "--execute", statements]
database.exec_run(command, environment=password)
# (2)
paths = [change["Path"] for change in database.diff()]
print(sum("/var/lib/mysql" in path for path in paths))
#> 0
database.reload()
volume = database.attrs["Mounts"][0]["Name"]
# (3)
database.remove(force=True)
successor = client.containers.run(
    "mysql:9.7",
    name="successor",
    volumes={volume: {"bind": "/var/lib/mysql", "mode": "rw"}},
    detach=True,
)
print(successor.exec_run(ping, environment=password).output.decode().strip())
#> mysqld is alive
command = ["mysql", "--user", "writer", "port", "--execute", "TABLE ships"]
print(successor.exec_run(command, environment=password).output.decode().strip())
#> name
#> Aurora
