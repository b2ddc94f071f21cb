# (1)
id=$(docker create busybox echo hello)
echo "${#id} digits: $id"
#> 64 digits: 5730dbd5473b52e1587a0604505dcaf36198aebc2b9a4cf4056cf18b9567f8c1
docker create busybox echo hello
#> 7edcc3b9681875839fea035a0b0aeebf4d679659e10881740faa9fff7baa35ec
# (2)
docker ps --all --quiet
#> 7edcc3b96818
#> 5730dbd5473b
docker start --attach "${id:0:6}"
#> hello
docker logs "${id:0:12}"
#> hello
# (3)
docker inspect --format '{{.Name}}' "$id" | grep --count --extended-regexp '^/[a-z]+_[a-z]+$'
#> 1
# (4)
docker inspect --format '{{.Config.Hostname}}' "$id"
#> 5730dbd5473b
