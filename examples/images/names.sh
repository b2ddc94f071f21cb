# (1)
docker tag busybox toolbox
docker tag busybox toolbox:1.0
docker tag busybox registry.example:5000/kitchen/toolbox:1.0
docker images --format '{{.ID}} {{.Repository}} {{.Tag}}' | sort
#> 2853527a4116 busybox latest
#> 2853527a4116 registry.example:5000/kitchen/toolbox 1.0
#> 2853527a4116 toolbox 1.0
#> 2853527a4116 toolbox latest
# (2)
docker image inspect --format '{{.Id}}' toolbox
#> sha256:2853527a4116adb542b8adb0ec988b63822a6ed1d5997ec3c5c8e5dd8b9312e3
docker image inspect --format '{{.Id}}' docker.io/library/toolbox:latest
#> sha256:2853527a4116adb542b8adb0ec988b63822a6ed1d5997ec3c5c8e5dd8b9312e3
# (3)
docker tag busybox ToolBox
#> Error parsing reference: "ToolBox" is not a valid repository/tag: invalid reference format: repository name (library/ToolBox) must be lowercase
#! exit 1
docker tag hammer toolbox:2.0
#> Error response from daemon: No such image: hammer:latest
#! exit 1
# (4)
docker rmi toolbox:1.0
#> Untagged: toolbox:1.0
docker run --rm toolbox echo still here
#> still here
