# (1)
docker create --name default --memory 200m busybox
#> cf1ba1c1d2c708ab100fe86f513c2b96b504e157180ea2ea89e8c71b521cb24e
docker create --name more --memory 200m --memory-swap 500m busybox
#> 65206e428bb280ac6266d15bb2386fdce48dbaf2b56a6b37ac02e8318a94b899
docker create --name without --memory 200m --memory-swap 200m busybox
#> dc225f1ec8fd1553f90af0f2fd4100b9bd573ae09b02f4abc00100bd75082679
docker create --name unlimited --memory 200m --memory-swap -1 busybox
#> d68302a9842e7c8421837a5f7ba01de013c3e90d550f2a56e81fc501a8844a09
docker inspect default more without unlimited \
  --format '{{.Name}} {{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}'
#> /default 209715200 419430400
#> /more 209715200 524288000
#> /without 209715200 209715200
#> /unlimited 209715200 -1
# (2)
docker create --memory-swap 500m busybox
#> Error response from daemon: You should always set the Memory limit when using Memoryswap limit, see usage
#! exit 1
# (3)
docker create --memory 500m --memory-swap 200m busybox
#> Error response from daemon: Minimum memoryswap limit should be larger than memory limit, see usage
#! exit 1
