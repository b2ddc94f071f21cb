import docker

client = docker.from_env()
command = 'CMD ["cat", "/edition"]'

# (1)
client.containers.run(
    "busybox", ["sh", "-c", "echo first > /edition"], name="first-draft"
)
draft = client.containers.get("first-draft")
print(draft.commit("booklet", changes=command).tags)
#> ['booklet:latest']

# (2)
client.containers.run(
    "busybox", ["sh", "-c", "echo second > /edition"], name="second-draft"
)
draft = client.containers.get("second-draft")
second = draft.commit("booklet", tag="2", changes=command)
print(client.containers.run("booklet", remove=True))
#> b'first\n'

# (3)
second.tag("booklet")
print(client.containers.run("booklet", remove=True))
#> b'second\n'
