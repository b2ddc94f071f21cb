# (1)
docker build --tag staged . 2>&1 |
  sed --quiet --regexp-extended 's/^#[0-9]+ [0-9.]+ //p'
#> build stage ran
# (2)
docker run --rm staged
#> ls: /toolchain: No such file or directory
#> /debian_version
#> /result
#! exit 1
# (3)
docker build --target test . 2>&1 |
  sed --quiet --regexp-extended 's/^#[0-9]+ [0-9.]+ //p'
#> test stage ran
# (4)
DOCKER_BUILDKIT=0 docker build . 2> warning.txt | grep '^[a-z]* stage ran'
#> build stage ran
#> test stage ran
