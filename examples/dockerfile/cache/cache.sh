# (1)
build() {
  docker build --tag cached "$@" . 2>&1 |
    sed --quiet --regexp-extended 's/^#[0-9]+ [0-9.]+ //p'
}
build
#> tools installed
#> app compiled
# (2)
build | wc --lines
#> 0
touch --date 2001-01-01 app.txt
date --reference app.txt +%Y
#> 2001
build | wc --lines
#> 0
# (3)
echo two > app.txt
build
#> app compiled
# (4)
build --no-cache
#> tools installed
#> app compiled
