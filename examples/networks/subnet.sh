# (1)
docker network create \
  --subnet 10.20.0.0/16 --ip-range 10.20.5.0/24 --gateway 10.20.0.1 plan
#> 82abacbf13d987959d75f1dee785442f04adcf843c961a420917d068b8fd1f24
docker network inspect --format '{{json .IPAM.Config}}' plan
#> [{"Subnet":"10.20.0.0/16","IPRange":"10.20.5.0/24","Gateway":"10.20.0.1"}]
# (2)
docker run --detach --name any --network plan busybox sleep infinity
#> 87adf0246a929c3ca0f5eaa5bcc578a80690b650d40ba9dec8be26a1dbe8a648
docker inspect --format '{{.NetworkSettings.Networks.plan.IPAddress}}' any
#> 10.20.5.0
# (3)
docker run --detach --name fixed --init --network plan --ip 10.20.0.50 \
  busybox sleep infinity
#> 019cface62581ac2b972436a1ad75e1af2f6fd04504ecd4563a791f3695e97a8
docker restart fixed
#> fixed
docker inspect --format '{{.NetworkSettings.Networks.plan.IPAddress}}' fixed
#> 10.20.0.50
# (4)
docker run --rm --name late --network plan --ip 10.20.0.50 busybox true
#> docker: Error response from daemon: failed to set up container networking: Address already in use
#>
#> Run 'docker run --help' for more information
#! exit 125
# (5)
docker network create easy
#> 84c4c646d896d24c17954f00227f50165980748c20304fe7d87d77788014dc46
docker run --rm --network easy --ip 172.18.0.50 busybox true
#> docker: Error response from daemon: invalid config for network easy: invalid endpoint settings:
#> user specified IP address is supported only when connecting to networks with user configured subnets
#>
#> Run 'docker run --help' for more information
#! exit 125
