import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
client.containers.run("busybox", ["sh", "-c", "echo one > /first"], name="first-day")
client.containers.get("first-day").commit("diary", tag="first")
client.containers.run(
    "diary:first", ["sh", "-c", "echo two > /second"], name="second-day"
)
client.containers.get("second-day").commit("diary", tag="second")

# (2)
for name in ["busybox", "diary:first", "diary:second"]:
    layers = client.images.get(name).attrs["RootFS"]["Layers"]
    print(name, *layers, sep="\n")
    #> busybox
    #> sha256:2548f591152bc2c6b6c2b38909a9580e11bd65d9784a26c049d1d9da32cf4f72
    #> diary:first
    #> sha256:2548f591152bc2c6b6c2b38909a9580e11bd65d9784a26c049d1d9da32cf4f72
    #> sha256:c85f8f386bbf1c907803f4fb9d5845f8b3948a29928291388205a69cb6072470
    #> diary:second
    #> sha256:2548f591152bc2c6b6c2b38909a9580e11bd65d9784a26c049d1d9da32cf4f72
    #> sha256:c85f8f386bbf1c907803f4fb9d5845f8b3948a29928291388205a69cb6072470
    #> sha256:4a19afb0cdf3dbfdcc4de0c4b651f6b6a8cf53d9f4cc674d19f715a67d6a6809

# (3)
print(client.containers.run("diary:second", ["cat", "/first", "/second"], remove=True))
#> b'one\ntwo\n'
try:
    client.containers.run("diary:first", ["cat", "/second"], remove=True)
except ContainerError as error:
    print(error.stderr)
    #> b"cat: can't open '/second': No such file or directory\n"
