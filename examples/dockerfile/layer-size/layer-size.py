import docker

client = docker.from_env()

# (1)
base = client.images.get("busybox:1.37").attrs["Size"]

def added(name):
    image, log = client.images.build(
        path=".", dockerfile=f"{name}.Dockerfile", tag=f"added:{name}", rm=True
    )
    return f"{name} {(image.attrs['Size'] - base) // 1000} kB"

# (2)
print(added("separate"))
#> separate 11000 kB
print(added("joined"))
#> joined 1000 kB
for layer in client.images.get("added:separate").history()[:3]:
    print(layer["Size"], layer["CreatedBy"])
    #> 0 /bin/sh -c rm /archive
    #> 1000000 /bin/sh -c head -c 1000000 /archive > /program
    #> 10000000 /bin/sh -c head -c 10000000 /dev/zero > /archive

# (3)
print(added("many"))
#> many 9000 kB
print(added("few"))
#> few 9000 kB
