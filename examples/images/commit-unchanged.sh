# (1)
docker run --name idle busybox true
docker diff idle | wc --lines
#> 0
docker commit idle idle-box
#> sha256:c16815d5fe66047f40a3aec22dbfffc53610bb20cb7e77ce853a6b06ec1f44e4
# (2)
docker image inspect --format '{{len .RootFS.Layers}}' busybox idle-box
#> 1
#> 1
docker image inspect --format '{{.Id}}' busybox idle-box
#> sha256:2853527a4116adb542b8adb0ec988b63822a6ed1d5997ec3c5c8e5dd8b9312e3
#> sha256:c16815d5fe66047f40a3aec22dbfffc53610bb20cb7e77ce853a6b06ec1f44e4
# (3)
docker history --format '{{.Size}} {{.CreatedBy}}' idle-box
#> 0B true
#> ...
