# (1)
docker build --quiet --tag shop:1.0 --tag shop:latest --label team=web .
#> sha256:61ea3979fd9e9ee7de4f18e456a2cb95ae91a8fcddd6ee1df90803d160670043
docker images --format '{{.Repository}}:{{.Tag}}' shop | sort
#> shop:1.0
#> shop:latest
# (2)
docker inspect --format '{{json .Config.Labels}}' shop:1.0
#> {"org.opencontainers.image.authors":"Docker Notes","org.opencontainers.image.version":"1.0","team":"web"}
docker images --filter label=team=web --format '{{.Tag}}' | sort
#> 1.0
#> latest
# (3)
printf 'FROM shop:1.0\nLABEL team=mobile\n' | docker build --quiet --tag app:1.0 -
#> sha256:b53986ec72e1e70b23d50cf155832275b8beb2d7eae8297d89599c0e0fe8c485
docker inspect --format '{{json .Config.Labels}}' app:1.0
#> {"org.opencontainers.image.authors":"Docker Notes","org.opencontainers.image.version":"1.0","team":"mobile"}
