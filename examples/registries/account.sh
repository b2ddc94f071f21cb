# (1)
docker run --name cook busybox sh -c 'echo soup > /menu'
docker commit cook menu:1
#> sha256:4dca7d7181c7a45276ae52b90c9e934a29d5d6156205116b8373499a14baea9c
# (2)
docker push menu:1
#> The push refers to repository [docker.io/library/menu]
#> Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable
#! exit 1
# (3)
docker tag menu:1 alice/menu:1
echo secret | docker login --username alice --password-stdin
#> Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable
#! exit 1
docker push alice/menu:1
#> The push refers to repository [docker.io/alice/menu]
#> Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable
#! exit 1
# (4)
docker images --format '{{.Repository}}:{{.Tag}}' '*/menu'
#> alice/menu:1
