import docker

client = docker.from_env()

# (1)
client.containers.run("busybox", ["sh", "-c", "echo bibimbap > /menu"], name="cook")
cook = client.containers.get("cook")
print(cook.status)
#> exited

# (2)
plain = cook.commit("kitchen", tag="plain", author="Mina Kim", message="Write the menu")
print(plain.attrs["Author"], plain.attrs["Comment"])
#> Mina Kim Write the menu
print(plain.attrs["Config"]["Cmd"])
#> ['sh', '-c', 'echo bibimbap > /menu']

# (3)
ready = cook.commit(
    "kitchen", tag="ready", changes=["ENV CITY=Jeonju", 'CMD ["cat", "/menu"]']
)
print(client.containers.run("kitchen:ready", remove=True))
#> b'bibimbap\n'
print(client.containers.run("kitchen:ready", ["sh", "-c", "echo $CITY"], remove=True))
#> b'Jeonju\n'
