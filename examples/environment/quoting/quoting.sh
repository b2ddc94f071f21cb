# (1)
docker build --quiet --target exec-form --tag exec-form .
#> sha256:af75b8f3d40597d192ef12041983f4c34c9a31ff568bc78173bb13be2628ea45
docker run --rm exec-form
#> $CITY
# (2)
docker build --quiet --target shell-form --tag shell-form .
#> sha256:e44e6bb46eb7624e59b9957ec8dfbf118bc3bab09ea1992a351d1a5844e60074
docker run --rm shell-form
#> Seoul
docker build --quiet --target own-shell --tag own-shell .
#> sha256:26ab720190ac9c16b27effcb676881312adf3b38b424e582d9fc79e8ed5868d8
docker run --rm --env CITY=Busan own-shell
#> Busan
# (3)
docker build --quiet --target single-quotes --tag single-quotes .
#> sha256:77aefe9580eea73216641ea6e44b3f4680002f01ced5458d42cc16847d83cac0
docker run --rm single-quotes
#> /bin/sh: [echo,: not found
#! exit 127
docker inspect --format '{{json .Config.Cmd}}' single-quotes
#> ["/bin/sh","-c","['echo', '$CITY']"]
