# (1)
docker run --detach --name everywhere --publish 8080:80 nginx:1.26
#> 47e72ddfb6447d3be65d5de2a6db6ef837588e96e9f67c95fbb649fdc07eb5ca
docker port everywhere
#> 80/tcp -> 0.0.0.0:8080
#> 80/tcp -> [::]:8080
# (2)
docker run --detach --name local --publish 127.0.0.1:8081:80 nginx:1.26
#> c7e865b544ab5f86ef5ca2501df5fb3fc124c4d1028e5fad484af562a8b7c453
docker port local
#> 80/tcp -> 127.0.0.1:8081
# (3)
docker run --detach --name any --publish 80 nginx:1.26
#> 335f46eb12f7ee9957527d3172118388b21b8caa81ee193038db997620c0cc7d
docker port any
#> 80/tcp -> 0.0.0.0:32768
#> 80/tcp -> [::]:32768
docker restart any
#> any
docker port any
#> 80/tcp -> 0.0.0.0:32769
#> 80/tcp -> [::]:32769
# (4)
docker run --detach --name last-free --publish 8080-8082:80 nginx:1.26
#> 27c559df77b192cab30e8a839a147ba5885dd02f290f6cd5167aa4e37bb0f7b5
docker port last-free
#> 80/tcp -> 0.0.0.0:8082
#> 80/tcp -> [::]:8082
# (5)
docker run --detach --name many \
  --publish 7000-7001:7000-7001 --publish 5353:53/udp busybox sleep infinity
#> bc798579455f87d4d022b8e6e797eea0e759f818cce3e4ff926358655f232522
docker port many
#> 53/udp -> 0.0.0.0:5353
#> 53/udp -> [::]:5353
#> 7000/tcp -> 0.0.0.0:7000
#> 7000/tcp -> [::]:7000
#> 7001/tcp -> 0.0.0.0:7001
#> 7001/tcp -> [::]:7001
# (6)
curl --silent --retry 20 --retry-connrefused http://localhost:8080 | grep title
#> <title>Welcome to nginx!</title>
docker port everywhere 80
#> 0.0.0.0:8080
#> [::]:8080
docker port everywhere 443
#> Error: No public port '443' published for everywhere
#! exit 1
