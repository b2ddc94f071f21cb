# (1)
docker run --name sender busybox sh -c 'echo minutes > /tmp/report'
docker create --name receiver busybox cat /tmp/report
#> 762971985adc199086f8c9adde598f4ed33dab639a7d1c235341aee0f8acb06c
# (2)
docker cp sender:/tmp/report receiver:/tmp
#> copying between containers is not supported
#! exit 1
docker cp sender:/tmp/report - | docker cp --quiet - receiver:/tmp
# (3)
docker start --attach receiver
#> minutes
