import io
import tarfile
from pathlib import Path

import docker

client = docker.from_env()
dockerfile = b"""FROM busybox
RUN echo apples > /stock
ENV CITY=Seoul
CMD ["sh", "-c", "echo $(cat /stock) from $CITY"]
"""

# (1)
shop, log = client.images.build(fileobj=io.BytesIO(dockerfile), tag="shop:1", rm=True)
print(shop.id)
#> sha256:b927c0199b8b549cb827809c048e29986ed7f71532ba3adcd9e58df7b5068d92

# (2)
Path("shop.tar").write_bytes(b"".join(shop.save(named=True)))
with tarfile.open("shop.tar") as archive:
    for name in sorted(archive.getnames()):
        if not name.startswith("blobs/sha256/"):
            print(name)
            #> blobs
            #> blobs/sha256
            #> index.json
            #> manifest.json
            #> oci-layout
            #> repositories
client.images.remove("shop:1")
print(client.images.list("shop"))
#> []

# (3)
try:
    client.images.load(Path("shops.tar").read_bytes())
except FileNotFoundError as error:
    print(error)
    #> [Errno 2] No such file or directory: 'shops.tar'
print(client.images.load(Path("shop.tar").read_bytes())[0].tags)
#> ['shop:1']

# (4)
print(client.images.get("shop:1").id)
#> sha256:b927c0199b8b549cb827809c048e29986ed7f71532ba3adcd9e58df7b5068d92
print(client.containers.run("shop:1", remove=True))
#> b'apples from Seoul\n'
