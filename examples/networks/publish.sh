# (1)
docker run --detach --name everywhere --publish 8080:80 nginx:1.26
#> 7a631d284080da258ea834cd1eb0a63418750d074f81307d726a14e03c2819dc
docker port everywhere
#> 80/tcp -> 0.0.0.0:8080
#> 80/tcp -> [::]:8080
# (2)
docker run --detach --name local --publish 127.0.0.1:8081:80 nginx:1.26
#> 0c9900f39bdf2321dcdaebf6963ea49c4efb05a20205a3cb8fa5d73405d494a5
docker port local
#> 80/tcp -> 127.0.0.1:8081
# (3)
docker run --detach --name any --publish 80 nginx:1.26
#> 5472f5cf3ac4ff5dda29e59bfaabaeedfe480a02b341ac403e6fd62cd9718b77
docker port any
#> 80/tcp -> 0.0.0.0:32768
#> 80/tcp -> [::]:32768
docker restart --timeout 0 any
#> any
docker port any
#> 80/tcp -> 0.0.0.0:32769
#> 80/tcp -> [::]:32769
# (4)
docker run --detach --name last-free --publish 8080-8082:80 nginx:1.26
#> 0c6defbd95e58510c2ac654b501c53b865efe2f313f1924f659c4cc354a1b8bd
docker port last-free
#> 80/tcp -> 0.0.0.0:8082
#> 80/tcp -> [::]:8082
# (5)
docker run --detach --name many \
  --publish 7000-7001:7000-7001 --publish 5353:53/udp busybox sleep infinity
#> c224cebff1840de54dcc85123bf92a023671408c9b5b1dd680daf45acdc402c9
docker port many
#> 53/udp -> 0.0.0.0:5353
#> 53/udp -> [::]:5353
#> 7000/tcp -> 0.0.0.0:7000
#> 7000/tcp -> [::]:7000
#> 7001/tcp -> 0.0.0.0:7001
#> 7001/tcp -> [::]:7001
# (6)
curl --silent --retry 20 --retry-all-errors http://localhost:8080 | grep title
#> <title>Welcome to nginx!</title>
docker port everywhere 80
#> 0.0.0.0:8080
#> [::]:8080
docker port everywhere 443
#> Error: No public port '443' published for everywhere
#! exit 1
