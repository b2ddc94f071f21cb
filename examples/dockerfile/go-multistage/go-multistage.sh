# (1)
docker build --quiet --file single.Dockerfile --tag hello:single .
#> sha256:9dfb3c7591ea96318789fb7b7b1a0d542656466fa227dfda850d999c5fa5ff2b
# (2)
docker build --quiet --tag hello:scratch .
#> sha256:2094f8657dc9a1c22f37d632b4640e08ae6b58a06a416b2e907529a17f32741f
docker build --quiet --file debian.Dockerfile --tag hello:debian .
#> sha256:65a58c2a8386e75791a592600606eefa06ab882715a175f2e09cd6d8d2f4dee8
# (3)
docker images --format '{{.Tag}} {{.Size}}' hello | sort
#> debian 84.6MB
#> scratch 5.52MB
#> single 358MB
# (4)
docker run --detach --name hello --publish 8080:8080 hello:scratch
#> 418d3f8c08becbcfbfd2f35fec08ffcb5985a0401e3b16cef55250f2467d33c0
curl --silent --retry 20 --retry-all-errors http://localhost:8080/
#> Hello from Go
docker exec hello sh
#> OCI runtime exec failed: exec failed: unable to start container process: exec: "sh": executable file not found in $PATH
#! exit 127
