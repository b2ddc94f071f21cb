# (1)
docker run --detach --name first --publish 8080:80 nginx:1.26
#> 13ee1a5be355e6c8a508307e64c0e09fe614ef3301139156e1495cce04a45052
docker run --detach --name second --publish 127.0.0.1:8080:80 nginx:1.26
#> 9c2f16da4be009048f793fdff6dd6c5f3535bb6a45f33446376ea0e841c300da
#> docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint second (5a3cc20e399ef48defadcc1c34b4a455897d0db9575a647673ca731be14af992): Bind for 0.0.0.0:8080 failed: port is already allocated
#>
#> Run 'docker run --help' for more information
#! exit 125
# (2)
docker ps --all --format '{{.Names}}: {{.Status}}'
#> second: Created
#> first: Up Less than a second
# (3)
docker rm second
#> second
docker run --detach --name second --publish 8081:80 nginx:1.26
#> 9c7a4265c518610219298e2b2595a37fbe673f553c31de2207e104c2827d5808
# (4)
docker run --detach --name server --network host nginx:1.26
#> d2b2c5bea1bfbf29400b0d95cd6e58a600face70c835ead295b210731935f1c1
curl --silent --retry 20 --retry-all-errors http://localhost:80 | grep title
#> <title>Welcome to nginx!</title>
docker run --detach --name third --publish 127.0.0.1:80:80 nginx:1.26
#> 2fb4e32644e9015af95f94658f2b8e382175a52ea27e8844f1795fed2ed08714
#> docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint third (54d242ee9d09d91d25be14e0ed7e164c4b9e0a2e6d1094943ef0420ff7249372): failed to bind host port for 127.0.0.1:80:172.17.0.4:80/tcp: address already in use
#>
#> Run 'docker run --help' for more information
#! exit 125
# (5)
docker rm third
#> third
docker run --detach --name third --publish 80 nginx:1.26
#> a6d3823e80623ed896e3abd821c33fb96a380423c37f7e1ee499059ca51079ba
