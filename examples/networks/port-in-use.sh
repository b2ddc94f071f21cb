# (1)
docker run --detach --name first --publish 8080:80 nginx:1.26
#> e642628de70ba2edc705646afc520eace4a182f1ae46e8eb24ed37cab5448eab
docker run --detach --name second --publish 127.0.0.1:8080:80 nginx:1.26
#> bb93a00c91550ac577c8d54e07a93f9dc382f5699a958111a656317e0ed2961f
#> docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint second (fe6283a0adec8467b07e59061102664b9b07c8f41f398210ecbd6d732c6c912b): Bind for 0.0.0.0:8080 failed: port is already allocated
#>
#> Run 'docker run --help' for more information
#! exit 125
# (2)
docker ps --all --format '{{.Names}}: {{.Status}}'
#> second: Created
#> first: Up 1 second
# (3)
docker rm second
#> second
docker run --detach --name second --publish 8081:80 nginx:1.26
#> 81cbd9b2d460a7341dc215913573c5ddd389fef1040954d45dc68633c1bfcd4a
# (4)
docker run --detach --name server --network host nginx:1.26
#> 50a0191198314d59de36b46b050b5424baeb5c2b99ecb7298c67cb82452a5f1b
curl --silent --retry 20 --retry-connrefused http://localhost:80 | grep title
#> <title>Welcome to nginx!</title>
docker run --detach --name third --publish 127.0.0.1:80:80 nginx:1.26
#> 61af3d5e6761bf196afb061c82fd5b5c151c495d6335a8f0a5ad2f27f71c7a96
#> docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint third (d66873e54841727df5e633031d760eeb0bd61bdc9859b08aaa599496e8c477f6): failed to bind host port for 127.0.0.1:80:172.17.0.4:80/tcp: address already in use
#>
#> Run 'docker run --help' for more information
#! exit 125
# (5)
docker rm third
#> third
docker run --detach --name third --publish 80 nginx:1.26
#> 1f7800f4ae93a8ac7e7511f1696a128914864f32d5e13586217bf5d7e575482a
