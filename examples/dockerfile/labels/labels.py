import io

import docker

client = docker.from_env()

# (1)
shop, log = client.images.build(
    path=".", tag="shop:1.0", labels={"team": "web"}, rm=True
)
shop.tag("shop", "latest")
shop.reload()
print(sorted(shop.tags))
#> ['shop:1.0', 'shop:latest']

# (2)
print(shop.labels)
#> {'org.opencontainers.image.authors': 'Docker Notes', 'org.opencontainers.image.version': '1.0', 'team': 'web'}
print(client.images.list(filters={"label": "team=web"}) == [shop])
#> True

# (3)
dockerfile = io.BytesIO(b"FROM shop:1.0\nLABEL team=mobile\n")
app, log = client.images.build(fileobj=dockerfile, tag="app:1.0", rm=True)
print(app.labels)
#> {'org.opencontainers.image.authors': 'Docker Notes', 'org.opencontainers.image.version': '1.0', 'team': 'mobile'}
