# (1)
docker build --progress plain --tag scoped . 2>&1 |
  sed --quiet --regexp-extended 's/^#[0-9]+ [0-9.]+ //p'
#> before: none
#> after: busybox:1.37
# (2)
docker build --progress plain --build-arg BASE=debian:trixie-slim --tag scoped . 2>&1 |
  sed --quiet --regexp-extended 's/^#[0-9]+ [0-9.]+ //p'
#> before: none
#> after: debian:trixie-slim
docker run --rm scoped cat /etc/os-release | grep ^ID=
#> ID=debian
# (3)
docker build --quiet --file misspelt.Dockerfile .
#> misspelt.Dockerfile:2
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 | >>> ARGS EDITION=first
#>    3 |
#> --------------------
#> ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: ARGS (did you mean ARG?)
#! exit 1
