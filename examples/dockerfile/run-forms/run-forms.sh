# (1)
docker build . 2>&1 |
  sed --quiet --regexp-extended 's/^#[0-9]+ [0-9.]+ //p'
#> shell form: reader
#> exec form: $NAME
#> here-document: reader
#> carried on
# (2)
docker build --quiet --file strict.Dockerfile .
#> strict.Dockerfile:2
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 | >>> RUN <<EOF
#>    3 | >>> set -e
#>    4 | >>> false
#>    5 | >>> echo "carried on"
#>    6 | >>> EOF
#>    7 |
#> --------------------
#> ERROR: failed to build: failed to solve: process "/bin/sh -c set -e\nfalse\necho \"carried on\"\n" did not complete successfully: exit code: 1
#! exit 1
