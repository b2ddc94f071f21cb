# (1)
mkdir app
echo 'use library' > app/main
docker run --rm --mount type=bind,source=./app,target=/app \
  --volume parts:/app/parts busybox \
  sh -c 'echo built > /app/parts/library; ls /app /app/parts'
#> /app:
#> main
#> parts
#>
#> /app/parts:
#> library
# (2)
ls app
#> main  parts
ls app/parts
docker run --rm --volume parts:/parts busybox ls /parts
#> library
# (3)
docker run --rm --mount type=bind,source=./app,target=/app,readonly \
  --volume parts:/app/parts busybox \
  sh -c 'touch /app/parts/more; touch /app/other'
#> touch: /app/other: Read-only file system
#! exit 1
# (4)
docker run --rm --volume parts:/app --volume ./app:/app busybox true
#> docker: Error response from daemon: Duplicate mount point: /app
#>
#> Run 'docker run --help' for more information
#! exit 125
