# (1)
printf 'open sesame' > password.txt
docker build --quiet --build-arg PASSWORD="$(cat password.txt)" --file arg.Dockerfile --tag leaking .
#> sha256:2f6828bbc98eb1764dad7c3bd9e966d3edf20b3d0685d6a2dfebb995e36b821f
docker history --no-trunc --format '{{.CreatedBy}}' leaking | grep --only-matching 'PASSWORD=.*'
#> PASSWORD=open sesame /bin/sh -c echo -n "$PASSWORD" | wc -c > /length # buildkit
#> PASSWORD=open sesame
# (2)
docker build --quiet --secret id=password,src=password.txt --tag sealed .
#> sha256:2f5c7a7a99d310c3b7f40fb70611a1f493a9fafad653a3e29044baa2d353971e
docker run --rm sealed cat /length
#> 11
# (3)
docker history --no-trunc sealed | grep --count 'open sesame'
#> 0
#! exit 1
docker run --rm sealed find /run/secrets -type f
#> find: /run/secrets: No such file or directory
#! exit 1
# (4)
docker build --quiet --no-cache --tag sealed .
#> Dockerfile:2
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 | >>> RUN --mount=type=secret,id=password \
#>    3 | >>>     wc -c < /run/secrets/password > /length
#>    4 |
#> --------------------
#> ERROR: failed to build: failed to solve: process "/bin/sh -c wc -c < /run/secrets/password > /length" did not complete successfully: exit code: 1
#! exit 1
