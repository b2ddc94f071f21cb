import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="placed", rm=True)
print(client.containers.run("placed", remove=True))
#> b'/srv/site\n'

# (2)
search = ["find", "/tmp", "/srv", "-name", "*here"]
print(client.containers.run("placed", search, remove=True))
#> b'/tmp/here\n/srv/site/there\n'

# (3)
print(client.containers.run("placed", working_dir="/tmp", remove=True))
#> b'/tmp\n'
print(client.containers.run("placed", working_dir="/new/folder", remove=True))
#> b'/new/folder\n'
