# (1)
docker run --detach --name web --label team=blue busybox sleep infinity
#> 9c9f0a511f6078ec4d6a4aa24e431d6ef7e9bf35e3603c2f021d3a8a11965086
docker run --name web-test --label team=red busybox false
#! exit 1
docker run --detach --name report --label team=red busybox sleep infinity
#> 87b42059b154c6d16906ea698f8307187be396c59c951de9a76cc03df2e719f1
# (2)
docker ps --all --filter name=web --format '{{.Names}}'
#> web-test
#> web
docker ps --filter name=^web$ --format '{{.Names}}'
#> web
# (3)
docker ps --all --filter label=team=red --format '{{.Names}}'
#> report
#> web-test
docker ps --all --filter exited=1 --format '{{.Names}}'
#> web-test
docker ps --all --filter label=team=red --filter name=web --format '{{.Names}}'
#> web-test
# (4)
docker ps -f '{{.Names}}'
#> invalid argument "{{.Names}}" for "-f, --filter" flag: bad format of filter (expected name=value)
#>
#> Usage:  docker ps [OPTIONS]
#>
#> Run 'docker ps --help' for more information
#! exit 125
docker ps --format name=web
#> name=web
#> name=web
