# (1)
docker build --quiet --tag context .
#> sha256:374be68b205d3d62699767ce3800516d4ef455559010645af5778d50c01d91fa
docker run --rm context | sort
#> /context/Dockerfile
#> /context/README.md
#> /context/draft.md
#> /context/password.txt
#> /context/src/app.log
#> /context/src/app.py
# (2)
printf '%s\n' '**/*.log' 'password.txt' '*.md' '!README.md' > .dockerignore
docker build --quiet --tag context .
#> sha256:39c6015f7108685e0c919daa6a09029f734592e8cb94392c53365168e722f493
docker run --rm context | sort
#> /context/.dockerignore
#> /context/Dockerfile
#> /context/README.md
#> /context/src/app.py
# (3)
printf 'FROM busybox:1.37\nCOPY password.txt /\n' > secret.Dockerfile
docker build --quiet --file secret.Dockerfile .
#> secret.Dockerfile:2
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 | >>> COPY password.txt /
#>    3 |
#> --------------------
#> ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 27504554-0f3f-4683-83b7-9de8759b5f12::z0tpbr8f3vfdstiehcmol42jp: "/password.txt": not found
#! exit 1
