from pathlib import Path

import docker
from docker.errors import ContainerError

client = docker.from_env()
books = Path("books").absolute()

def read_in_container(name):
    return client.containers.run(
        "busybox", ["cat", f"/books/{name}"], volumes=[f"{books}:/books"], remove=True
    )

# (1)
books.mkdir()
(books / "novel").write_text("chapter one\n")
(books / "relative").symlink_to("novel")
(books / "absolute").symlink_to(books / "novel")
print([path.read_text() for path in sorted(books.iterdir())])
#> ['chapter one\n', 'chapter one\n', 'chapter one\n']

# (2)
print(read_in_container("relative"))
#> b'chapter one\n'
try:
    read_in_container("absolute")
except ContainerError as error:
    print(error.stderr)
    #> b"cat: can't open '/books/absolute': No such file or directory\n"

# (3)
output = client.containers.run(
    "busybox",
    [
        "sh",
        "-c",
        "echo page > /left/page; ln -s /left/page /right/copy; cat /right/copy",
    ],
    volumes=["shared:/left"],
    tmpfs={"/right": ""},
    remove=True,
)
print(output)
#> b'page\n'
