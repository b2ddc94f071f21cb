import docker

client = docker.from_env()

# (1)
volume = client.volumes.create("db")
data = {"db": {"bind": "/var/lib/mysql", "mode": "rw"}}
database = client.containers.run(
    "mysql:9.7", name="database", volumes=data, detach=True
)
print(database.wait()["StatusCode"])
#> 1
database.reload()
print(database.name, database.status)
#> database exited
# (2)
print(database.logs().decode().rpartition("[Entrypoint]: ")[2].strip())
#> Database is uninitialized and password option is not specified
#>     You need to specify one of the following as an environment variable:
#>     - MYSQL_ROOT_PASSWORD
#>     - MYSQL_ALLOW_EMPTY_PASSWORD
#>     - MYSQL_RANDOM_ROOT_PASSWORD
# (3)
listing = client.containers.run(
    "busybox", "ls -A /var/lib/mysql", volumes=data, remove=True
)
print(listing.decode().split())
#> []
