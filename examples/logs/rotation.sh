# (1)
docker run --name counter --log-opt max-size=10k --log-opt max-file=3 \
  busybox seq 1 1000 > printed
wc --lines < printed
#> 1000
# (2)
docker logs counter | grep --line-regexp '1\|1000'
#> 1000
# (3)
log=$(docker inspect --format '{{.LogPath}}' counter)
basename --multiple "$log"*
#> d65c6c1450fc47457568eab9106deb51614a6ec389dc50643c342cdbeb8c91b5-json.log
#> d65c6c1450fc47457568eab9106deb51614a6ec389dc50643c342cdbeb8c91b5-json.log.1
#> d65c6c1450fc47457568eab9106deb51614a6ec389dc50643c342cdbeb8c91b5-json.log.2
# (4)
docker update --log-opt max-size=20k counter
#> unknown flag: --log-opt
#>
#> Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
#>
#> Run 'docker update --help' for more information
#! exit 125
docker run --log-opt max-sise=10k busybox true
#> docker: Error response from daemon: unknown log opt 'max-sise' for json-file log driver
#>
#> Run 'docker run --help' for more information
#! exit 125
# (5)
docker run --detach --name endless busybox true
#> 5a03fd584eb1cb6e1b53fbdfe158ba088093cf8da53e8f0c43cf4ca1d1ed28db
docker wait endless
#> 0
docker inspect --format '{{json .HostConfig.LogConfig.Config}}' endless
#> {}
