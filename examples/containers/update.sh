# (1)
docker run --detach --name web nginx:1.26
#> 58a909b2ff1af84a616860da62cb0d19b3ac80fb4480004370cd108da38f20d7
docker update --restart unless-stopped --memory 64m --memory-swap 64m web
#> web
docker inspect web \
  --format '{{.HostConfig.RestartPolicy.Name}} {{.HostConfig.Memory}}'
#> unless-stopped 67108864
# (2)
docker update --env MODE=test web
#> unknown flag: --env
#>
#> Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
#>
#> Run 'docker update --help' for more information
#! exit 125
docker update --publish 8080:80 web
#> unknown flag: --publish
#>
#> Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
#>
#> Run 'docker update --help' for more information
#! exit 125
# (3)
docker rename web web-old
docker network create shop
#> 3568f6666ae9f739723fe8cbe79a800016f45e8f1d857043faf7a22d9ff2fba5
docker network connect shop web-old
docker inspect web-old \
  --format '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}'
#> bridge shop
# (4)
docker rm --force web-old
#> web-old
docker run --detach --name web --env MODE=test --publish 8080:80 nginx:1.26
#> c5c1c2a3e29545bca82cdf9edc3728fe4b73e06210119d4d6b3af44d6f853a87
docker port web
#> 80/tcp -> 0.0.0.0:8080
#> 80/tcp -> [::]:8080
