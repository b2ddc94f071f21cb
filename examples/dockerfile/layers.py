import io

import docker

client = docker.from_env()

def added_layers(*instructions):
    dockerfile = "\n".join(["FROM busybox:1.37", *instructions]).encode()
    file = io.BytesIO(dockerfile)
    image, log = client.images.build(fileobj=file, tag="tried", rm=True)
    base = client.images.get("busybox:1.37")
    return len(image.attrs["RootFS"]["Layers"]) - len(base.attrs["RootFS"]["Layers"])

# (1)
for instruction in (
    "RUN true",
    "RUN true && true",
    "WORKDIR /new",
    "VOLUME /data",
    "ENV A=b",
    "EXPOSE 80",
    "USER 1000",
    'CMD ["date"]',
):
    print(added_layers(instruction), instruction)
    #> 0 RUN true
    #> 0 RUN true && true
    #> 1 WORKDIR /new
    #> 0 VOLUME /data
    #> 0 ENV A=b
    #> 0 EXPOSE 80
    #> 0 USER 1000
    #> 0 CMD ["date"]

# (2)
print(added_layers("RUN true", "RUN true"), "RUN true, RUN true")
#> 0 RUN true, RUN true
