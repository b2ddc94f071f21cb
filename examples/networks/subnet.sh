# (1)
docker network create \
  --subnet 10.20.0.0/16 --ip-range 10.20.5.0/24 --gateway 10.20.0.1 plan
#> 827f11de8fc41f2105fa8ada239ce02a3c967c11205d16d96c39cc516d313590
docker network inspect --format '{{json .IPAM.Config}}' plan
#> [{"Subnet":"10.20.0.0/16","IPRange":"10.20.5.0/24","Gateway":"10.20.0.1"}]
# (2)
docker run --detach --name any --network plan busybox sleep infinity
#> 597d031dd99bab3201d231cf3f657deafb6f3da2c296f000bba378ada14b4ced
docker inspect --format '{{.NetworkSettings.Networks.plan.IPAddress}}' any
#> 10.20.5.0
# (3)
docker run --detach --name fixed --init --network plan --ip 10.20.0.50 \
  busybox sleep infinity
#> ac27d7f5d13652b4b203e31b33dfe6d030a0fa5120ebd845991b5192ec61a0ec
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
#> f615b48445dd7c69b3db6c0d2e0fd052af88270e00bbecca8e56a3050796031f
docker run --rm --network easy --ip 172.18.0.50 busybox true
#> docker: Error response from daemon: invalid config for network easy: invalid endpoint settings:
#> user specified IP address is supported only when connecting to networks with user configured subnets
#>
#> Run 'docker run --help' for more information
#! exit 125
