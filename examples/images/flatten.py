import docker
from docker.errors import ContainerError

client = docker.from_env()

# (1)
client.containers.run(
    "busybox", ["sh", "-c", "head -c 12000000 /dev/urandom > /crate"], name="packer"
)
client.containers.get("packer").commit("store", tag="full")
client.containers.run("store:full", ["rm", "/crate"], name="cleaner")
cleaner = client.containers.get("cleaner")
cleaner.commit("store", tag="emptied")

# (2)
files = b"".join(cleaner.export())
client.api.import_image_from_data(files, repository="store", tag="flat")

# (3)
try:
    client.containers.run("store:emptied", ["ls", "/crate"], remove=True)
except ContainerError as error:
    print(error.stderr)
    #> b'ls: /crate: No such file or directory\n'
for tag in ["full", "emptied", "flat"]:
    size = client.images.get(f"store:{tag}").attrs["Size"]
    print(f"{size / 1_000_000:.1f}MB", tag)
    #> 14.0MB full
    #> 14.0MB emptied
    #> 2.0MB flat
