# (1)
docker network create shop
#> 3fb05da8d5ec546fa6a0b9d1d02a25d9090779540922aa537775e75d801bfdb2
docker run --detach --name web --network shop busybox sleep infinity
#> 48319420b7f1da56fb7729f75aa9585196c4c73399af72f682c8db4b9a98ed7d
docker network connect bridge web
ip -oneline link show | grep --count ': veth'
#> 2
# (2)
docker run --detach --name guest --network host busybox sleep infinity
#> efebd9eacc888be1b3ccd7f734f790eef4f91cb2485ba576a0238c85ca5be0dd
docker run --detach --name hermit --network none busybox sleep infinity
#> 6ebcb397171cb43b1c6162103fd0fab5015ffef0da54f17c2fa04c05c94d7e34
docker run --detach --name tools --network container:web busybox sleep infinity
#> e2926b0680b10910b4f59bd956a620d6fb5d795845f5c1f9f5968389c7e1c2ac
# (3)
docker ps --quiet | wc -l
#> 4
ip -oneline link show | grep --count ': veth'
#> 2
