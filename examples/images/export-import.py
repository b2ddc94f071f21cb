import io
from pathlib import Path

import docker
from docker.errors import APIError
from docker.types import Mount

client = docker.from_env()
dockerfile = b"""FROM busybox
ENV CITY=Seoul
CMD ["sh", "-c", "echo open in $CITY | tee /sign /stock/sign"]
"""

# (1)
original, log = client.images.build(
    fileobj=io.BytesIO(dockerfile), tag="shop:1", rm=True
)
mounts = [Mount("/stock", "stock")]
print(client.containers.run("shop:1", name="shop", mounts=mounts))
#> b'open in Seoul\n'

# (2)
Path("shop.tar").write_bytes(b"".join(client.containers.get("shop").export()))
client.api.import_image("shop.tar", repository="shop", tag="copy")
copy = client.images.get("shop:copy")
for image in [original, copy]:
    print(image.attrs["Config"].get("Cmd"), image.attrs["Config"].get("Env"))
    #> ['sh', '-c', 'echo open in $CITY | tee /sign /stock/sign'] ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'CITY=Seoul']
    #> None None
try:
    client.containers.run("shop:copy", remove=True)
except APIError as error:
    print(error.explanation)
    #> no command specified

# (3)
print(client.containers.run("shop:copy", ["find", "/sign", "/stock"], remove=True))
#> b'/sign\n/stock\n'
for entry in copy.history():
    print(entry["CreatedBy"], entry["Comment"])
    #>  Imported from -

# (4)
client.api.import_image(
    "shop.tar",
    repository="shop",
    tag="moved",
    changes=[
        "ENV CITY=Busan",
        "WORKDIR /tmp",
        'CMD ["sh", "-c", "pwd; cat /sign; echo moved to $CITY"]',
    ],
)
print(client.containers.run("shop:moved", remove=True))
#> b'/tmp\nopen in Seoul\nmoved to Busan\n'
