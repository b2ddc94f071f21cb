# (1)
docker build --quiet --target command-only --tag command-only .
#> sha256:689b977a336f3e44e3ea68a7c6503529df2cc4007d3ddd1d9767af8434c31268
docker run --rm command-only
#> parent says bye
# (2)
docker build --quiet --target entrypoint-only --tag entrypoint-only .
#> sha256:2bd0dcd14812b1b21fa4b37ce4ebc0a5f664f63800838dd3c067a0ed3689382b
docker run --rm entrypoint-only
#> child says
docker inspect --format '{{json .Config.Entrypoint}} {{json .Config.Cmd}}' entrypoint-only
#> ["echo","child says"] null
# (3)
docker build --quiet --target both --tag both .
#> sha256:d39a56063dd4221493723bf42aca04d907c07f851f12d04f8f0277cb559fa929
docker run --rm both
#> child says hello
