# (1)
docker build --quiet --tag declared-first .
#> sha256:dd5deba3ce9b982949267f3b284a010326709c06be8c5983fe5932435c271d5c
docker run --rm declared-first
#> memo
# (2)
DOCKER_BUILDKIT=0 docker build --quiet --tag declared-first . 2> warning.txt
#> sha256:4483b853bd7403cae1ffe58e0e3a2df92eeea3bd845c8954aefb4eb4a3be7e4b
docker run --rm declared-first | wc --lines
#> 0
# (3)
DOCKER_BUILDKIT=0 docker build --quiet --file early.Dockerfile --tag filled-first . 2> warning.txt
#> sha256:06d6db5b69aaddd08f192c63cf55b0866c27064489671e67b149897c0a6e19bc
docker run --rm filled-first
#> memo
