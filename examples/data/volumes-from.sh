# (1)
mkdir pages
docker create --name holder --volume ./pages:/pages --volume records:/records busybox
#> 1d7b64e8f0153f996f48851fa3dcbc45bf57c985be41a8a65a936ed9c33a84f0
# (2)
docker run --detach --init --name writer --volumes-from holder busybox sleep infinity
#> 7fd24b69ede4d8e9f5a1e2e62962cc81ba65e965971230c516b873c08964d0b1
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
