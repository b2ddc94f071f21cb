import io

import docker

client = docker.from_env()
dockerfile = b"""FROM busybox
RUN echo open > /sign
ENV CITY=Seoul
CMD ["cat", "/sign"]
"""

# (1)
kiosk, log = client.images.build(fileobj=io.BytesIO(dockerfile), tag="kiosk", rm=True)
print(kiosk.tags)
#> ['kiosk:latest']

# (2)
for entry in kiosk.history()[:3]:
    print(entry["Size"], entry["CreatedBy"])
    #> 0 /bin/sh -c #(nop)  CMD ["cat" "/sign"]
    #> 0 /bin/sh -c #(nop)  ENV CITY=Seoul
    #> 5 /bin/sh -c echo open > /sign

# (3)
busybox = client.images.get("busybox")
for image in [busybox, kiosk]:
    print(len(image.attrs["RootFS"]["Layers"]))
    #> 1
    #> 2
print([entry["Id"] for entry in client.images.get("kiosk").history()][-1])
#> <missing>
