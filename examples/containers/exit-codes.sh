# (1)
docker run --rm busybox true
docker run --rm busybox sh -c 'exit 42'
#! exit 42
# (2)
docker run --colour busybox true
#> unknown flag: --colour
#>
#> Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
#>
#> Run 'docker run --help' for more information
#! exit 125
docker run --rm busybox /etc/passwd
#> docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc/passwd": permission denied
#>
#> Run 'docker run --help' for more information
#! exit 126
docker run --rm busybox nothing
#> docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nothing": executable file not found in $PATH
#>
#> Run 'docker run --help' for more information
#! exit 127
# (3)
docker run --detach --init --name first busybox sleep infinity
#> 129d08630b964048ea39e31aa413a995e86c73d1a855f2f795e7d53d380ab71d
docker run --detach --init --name second busybox sleep infinity
#> 862efe4d3f20b649941cc938f7a2e0f352744d512d3b9bf081bb94b8c6df4bbf
docker stop first
#> first
docker kill second
#> second
docker wait first second
#> 143
#> 137
# (4)
docker run --name missing busybox nothing
#> docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nothing": executable file not found in $PATH
#>
#> Run 'docker run --help' for more information
#! exit 127
docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' missing
#> created 127
