# (1)
docker run --name sender busybox sh -c 'echo minutes > /tmp/report'
docker create --name receiver busybox cat /tmp/report
#> edae20aae01eaa2001c701c6c08dd63c07e892df6ad91791fff5d364ddfb1728
# (2)
docker cp sender:/tmp/report receiver:/tmp
#> copying between containers is not supported
#! exit 1
docker cp sender:/tmp/report - | docker cp --quiet - receiver:/tmp
# (3)
docker start --attach receiver
#> minutes
