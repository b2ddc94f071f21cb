# (1)
docker build --quiet --tag shelf app
#> Dockerfile:2
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 | >>> COPY /inside.txt ../outside.txt /files/
#>    3 |     CMD ["ls", "/files"]
#>    4 |
#> --------------------
#> ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 27504554-0f3f-4683-83b7-9de8759b5f12::40yd7u1sf72eoh3ikjj7fhzqg: "/outside.txt": not found
#! exit 1
# (2)
cp app/inside.txt .
docker build --quiet --file app/Dockerfile --tag shelf .
#> sha256:a658d96c8a89708aae880543024ddb6397edba6a1981b11312ceb9d93f03c5ad
docker run --rm shelf
#> inside.txt
#> outside.txt
# (3)
docker build --quiet --tag shelf .
#> ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory
#! exit 1
# (4)
docker build --tag shelf
#> ERROR: docker: 'docker buildx build' requires 1 argument
#>
#> Usage:  docker buildx build [OPTIONS] PATH | URL | -
#>
#> Run 'docker buildx build --help' for more information
#! exit 1
