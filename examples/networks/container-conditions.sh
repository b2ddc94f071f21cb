# (1)
docker run --rm --network container:web busybox true
#> docker: Error response from daemon: joining network namespace of container: No such container: web
#>
#> Run 'docker run --help' for more information
#! exit 125
# (2)
docker create --name web busybox httpd -f -p 80
#> 380f83a5ed683faca78c6ad645626bfb3238a84332b443dffb40a1472ae97b7f
docker run --rm --network container:web busybox true
#> docker: Error response from daemon: cannot join network namespace of a non running container: container web is created
#>
#> Run 'docker run --help' for more information
#! exit 125
# (3)
docker start web
#> web
docker run --rm --network container:web --hostname tools busybox true
#> docker: Error response from daemon: conflicting options: hostname and the network mode
#>
#> Run 'docker run --help' for more information
#! exit 125
# (4)
docker run --detach --init --name tools --network container:web \
  busybox sleep infinity
#> 3c5da7c0a7ef2468eabe9ec29460028d413774453482326c2d2ab1154fc2be61
docker rm --force web
#> web
docker restart tools
#> Error response from daemon: Cannot restart container tools: joining network namespace of container: No such container: 380f83a5ed683faca78c6ad645626bfb3238a84332b443dffb40a1472ae97b7f
#! exit 1
