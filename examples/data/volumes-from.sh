# (1)
mkdir pages
docker create --name holder --volume ./pages:/pages --volume records:/records busybox
#> 0e547ce52af60833d02cef77f844721376f15f306fe6e7376fb6f296e25b4124
# (2)
docker run --detach --init --name writer --volumes-from holder busybox sleep infinity
#> 74eb1c15a832a99ad3497d528a2f66f37026cdfb79b45f5135b253f3aee0ea03
docker exec writer touch /pages/index.html /records/first
docker run --rm --volumes-from holder:ro busybox touch /records/second
#> touch: /records/second: Read-only file system
#! exit 1
# (3)
docker rm holder
#> holder
docker exec writer ls /pages /records
#> /pages:
#> index.html
#>
#> /records:
#> first
docker run --rm --volumes-from holder busybox true
#> docker: Error response from daemon: No such container: holder
#>
#> Run 'docker run --help' for more information
#! exit 125
# (4)
docker run --rm --volume records:/records busybox ls /records
#> first
