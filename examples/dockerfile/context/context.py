import io
from pathlib import Path

import docker
from docker.errors import BuildError

client = docker.from_env()

# (1)
recipe = Path("recipes/Dockerfile").resolve()
for city in ("seoul", "busan"):
    client.images.build(path=city, dockerfile=str(recipe), tag=f"city:{city}", rm=True)

# (2)
print(client.containers.run("city:seoul", remove=True))
#> b'Seoul\n'
print(client.containers.run("city:busan", remove=True))
#> b'Busan\n'

# (3)
client.images.build(fileobj=io.BytesIO(b"FROM busybox:1.37\n"), tag="city:none")

# (4)
try:
    client.images.build(fileobj=recipe.open("rb"))
except BuildError as error:
    print(error)
    #> COPY failed: file not found in build context or excluded by .dockerignore: stat city.txt: file does not exist
