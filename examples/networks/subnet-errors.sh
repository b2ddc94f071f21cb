# (1)
docker network create --subnet 10.20.0.0/16 shop
#> 400a49059d38e80eff3d094540fda33c975a707b5f2dcd15a247a5c5b77927e9
docker network create --subnet 10.20.8.0/24 office
#> Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
#! exit 1
# (2)
docker network create --subnet 10.30.0.0/16 --ip-range 10.31.5.0/24 office
#> no matching subnet for range 10.31.5.0/24
#! exit 1
# (3)
docker network create --subnet 10.30.0.0/16 --gateway 10.31.0.1 office
#> no matching subnet for gateway 10.31.0.1
#! exit 1
# (4)
docker network create --ip-range 10.30.5.0/24 office
#> every ip-range or gateway must have a corresponding subnet
#! exit 1
# (5)
docker network create --subnet 10.30.0.1/16 office
#> Error response from daemon: invalid network config:
#> invalid subnet 10.30.0.1/16: it should be 10.30.0.0/16
#! exit 1
