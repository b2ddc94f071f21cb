# (1)
build() { docker build --quiet --no-cache "$@" .; }
[ "$(build)" = "$(build)" ] && echo same || echo different
#> different
# (2)
export SOURCE_DATE_EPOCH=0
[ "$(build)" = "$(build)" ] && echo same || echo different
#> same
# (3)
dated() { build --file dated.Dockerfile; }
[ "$(dated)" = "$(dated)" ] && echo same || echo different
#> different
# (4)
digest=$(docker inspect --format '{{index .RepoDigests 0}}' busybox:1.37)
echo "$digest"
#> busybox@sha256:ad3917092230e775337b62c1b374eff2c703abdb2502f655eae7ebbd4f5614ac
[ "$(build)" = "$(build --build-arg BASE="$digest")" ] && echo same || echo different
#> same
