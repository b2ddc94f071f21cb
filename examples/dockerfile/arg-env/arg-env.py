import docker

client = docker.from_env()

# (1)
client.images.build(path=".", tag="book", rm=True)
print(client.containers.run("book", remove=True).decode().strip())
#> first edition in Korean
#> EDITION=none LANGUAGE=Korean

# (2)
client.images.build(path=".", tag="book", rm=True, buildargs={"EDITION": "second"})
print(client.containers.run("book", remove=True).decode().strip())
#> second edition in Korean
#> EDITION=none LANGUAGE=Korean

# (3)
changed = {"LANGUAGE": "English", "EDITION": "third"}
output = client.containers.run("book", environment=changed, remove=True)
print(output.decode().strip())
#> second edition in Korean
#> EDITION=third LANGUAGE=English

# (4)
client.images.build(path=".", tag="book", rm=True, buildargs={"LANGUAGE": "English"})
print(client.containers.run("book", remove=True).decode().strip())
#> first edition in Korean
#> EDITION=none LANGUAGE=Korean
