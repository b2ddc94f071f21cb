# (1)
docker network create --subnet 172.72.0.0/16 \
  --opt com.docker.network.bridge.name=shop0 shop
#> b12599277ed0b68b4c8423d141d4fa6b3f79a682dbdc611d2ec3d6e10e9c56b3
# (2)
ip route get 172.72.1.1 | grep --only-matching 'dev [^ ]*'
#> dev shop0
# (3)
docker network rm shop
#> shop
docker network create --opt com.docker.network.bridge.name=shop0 shop
#> f5d80aec55e5605249e695aa80cdac8b59b9f71e6498bb49df34cc7c0f392891
docker network inspect --format '{{range .IPAM.Config}}{{.Subnet}}{{end}}' shop
#> 172.18.0.0/16
