# (1)
docker run --detach --name web --publish 8080:80 nginx:1.26
#> 0bcc711576c6c3ebea3155f2e53046c48c80b18642014af7e48e30159251e9b2
iptables --table nat --list-rules DOCKER
#> -N DOCKER
#> -A DOCKER -i docker0 -j RETURN
#> -A DOCKER ! -i docker0 -p tcp -m tcp --dport 8080 -j DNAT --to-destination 172.17.0.2:80
# (2)
iptables --table nat --list-rules POSTROUTING
#> -P POSTROUTING ACCEPT
#> -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
# (3)
ps -C docker-proxy -o args= | cut --delimiter ' ' --fields 2-9 | sort
#> -proto tcp -host-ip 0.0.0.0 -host-port 8080 -container-ip 172.17.0.2
#> -proto tcp -host-ip :: -host-port 8080 -container-ip 172.17.0.2
# (4)
curl --silent --retry 20 --retry-all-errors http://localhost:8080 | grep title
#> <title>Welcome to nginx!</title>
iptables --insert INPUT --in-interface eth0 --jump DROP
ip netns exec neighbour ping -c 1 -W 1 192.168.50.10
#> ...
#> 1 packets transmitted, 0 received, 100% packet loss, time 0ms
#> ...
#! exit 1
ip netns exec neighbour \
  curl --silent http://192.168.50.10:8080 | grep title
#> <title>Welcome to nginx!</title>
iptables --delete INPUT --in-interface eth0 --jump DROP
# (5)
iptables --insert DOCKER-USER --in-interface eth0 --protocol tcp \
  --match conntrack --ctorigdstport 8080 --jump DROP
ip netns exec neighbour curl --silent --max-time 2 http://192.168.50.10:8080
#! exit 28
iptables --flush DOCKER-USER
