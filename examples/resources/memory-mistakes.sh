# (1)
docker run --name late busybox --memory 1g
#> docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "--memory": executable file not found in $PATH
#>
#> Run 'docker run --help' for more information
#! exit 127
docker inspect late --format \
  '{{.State.Status}} {{.HostConfig.Memory}} {{json .Config.Cmd}}'
#> created 0 ["--memory","1g"]
# (2)
docker run --name early --memory 1g busybox true
docker inspect early --format \
  '{{.State.Status}} {{.HostConfig.Memory}} {{json .Config.Cmd}}'
#> exited 1073741824 ["true"]
# (3)
docker run --name tiny --memory 5m busybox true
#> docker: Error response from daemon: Minimum memory limit allowed is 6MB
#>
#> Run 'docker run --help' for more information
#! exit 125
# (4)
docker run --name typo --memory 1gg busybox true
#> invalid argument "1gg" for "-m, --memory" flag: invalid suffix: 'gg'
#>
#> Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
#>
#> Run 'docker run --help' for more information
#! exit 125
docker ps --all --format '{{.Names}}' | sort
#> early
#> late
