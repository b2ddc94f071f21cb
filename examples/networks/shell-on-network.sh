# (1)
docker network create shop
#> 71f2ab6c30ea55ef8a6cc8b1766019f559b0c524a126594bc9b251f1d5be7c59
docker run --detach --name db --network shop busybox sleep infinity
#> a24a699e4cc92c4b557902929a9010db5d7f884302292c7b06b67945661754fe
# (2)
docker run --interactive --tty --rm --network shop busybox
#> ...
#> / #
#< hostname -i
#> 172.18.0.3
#> / #
# (3)
#< ping -c 1 db
#> PING db (172.18.0.2): 56 data bytes
#> ...
#> 1 packets transmitted, 1 packets received, 0% packet loss
#> ...
#> / #
# (4)
#< ping -c 1 nowhere
#> ping: bad address 'nowhere'
#> / #
#< exit
#! exit 1
