# (1)
docker build --quiet --tag talk .
#> sha256:1ef576cd901c73d8d5420d7123d252e965af6a1f733eaf4c1f6390a0233dab1c
docker run --rm talk
#> entrypoint command
docker run --rm --entrypoint echo talk hello world
#> hello world
docker run --rm --entrypoint ls talk -d /etc /tmp
#> /etc
#> /tmp
# (2)
docker run --rm --entrypoint echo talk
#>
# (3)
docker run --rm --entrypoint 'echo hello' talk
#> docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "echo hello": executable file not found in $PATH
#>
#> Run 'docker run --help' for more information
#! exit 127
# (4)
docker run --rm --entrypoint '' talk echo hello
#> hello
docker run --rm --entrypoint '' talk
#> docker: Error response from daemon: no command specified
#>
#> Run 'docker run --help' for more information
#! exit 125
# (5)
docker run --name shell --entrypoint sh talk
docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' shell
#> exited 0
