# (1)
docker build --quiet --tag broken .
#> sha256:ec561d0d1f2377ced399497884cbe98ca60b8ec5011ba53d12ebc9cec1579a0e
docker run --rm broken
#> exec /start: no such file or directory
#! exit 255
# (2)
docker run --rm --interactive --tty --entrypoint sh broken
#> ...
#> / #
#< ls /start
#> /start
#> / #
#< head -n 1 /start | cat -v
#> #!/bin/sh^M
#> / #
# (3)
#< sed -i 's/\r$//' /start
#> / #
#< /start
#> hello
#> / #
#< exit
