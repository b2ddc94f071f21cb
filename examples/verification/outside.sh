# (1)
ip route show default | wc --lines
#> 0
ping -c 1 192.0.2.1
#> ping: connect: Network is unreachable
#! exit 2
# (2)
docker run --rm busybox wget -T 2 http://192.0.2.1/
#> ...
#> wget: can't connect to remote host (192.0.2.1): Network is unreachable
#! exit 1
# (3)
ping -c 1 192.168.50.20
#> ...
#> 1 packets transmitted, 1 received, 0% packet loss, time 0ms
#> ...
