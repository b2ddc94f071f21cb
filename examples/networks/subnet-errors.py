import docker
from docker.errors import APIError
from docker.types import IPAMConfig, IPAMPool

client = docker.from_env()

def create(name, **pool):
    ipam = IPAMConfig(pool_configs=[IPAMPool(**pool)])
    try:
        return client.networks.create(name, ipam=ipam).name
    except APIError as error:
        return error.explanation

# (1)
print(create("shop", subnet="10.20.0.0/16"))
#> shop
print(create("office", subnet="10.20.8.0/24"))
#> invalid pool request: Pool overlaps with other one on this address space
# (2)
print(create("office", subnet="10.30.0.0/16", iprange="10.31.5.0/24"))
#> invalid network config:
#> invalid ip-range 10.31.5.0/24: parent subnet 10.30.0.0/16 doesn't contain ip-range
# (3)
print(create("office", subnet="10.30.0.0/16", gateway="10.31.0.1"))
#> invalid network config:
#> invalid gateway 10.31.0.1: parent subnet 10.30.0.0/16 doesn't contain this address
# (4)
print(create("office", iprange="10.30.5.0/24"))
#> invalid network config:
#> invalid subnet : invalid CIDR block notation
# (5)
print(create("office", subnet="10.30.0.1/16"))
#> invalid network config:
#> invalid subnet 10.30.0.1/16: it should be 10.30.0.0/16
