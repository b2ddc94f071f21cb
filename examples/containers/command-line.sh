# (1)
docker run --name greeter busybox echo hello
#> hello
docker ps --all --format '{{.Names}} runs {{.Command}}'
#> greeter runs "echo hello"
# (2)
docker --name greeter busybox echo hello
#> unknown flag: --name
#>
#> Usage:  docker [OPTIONS] COMMAND [ARG...]
#>
#> Run 'docker --help' for more information
#! exit 125
docker run busybox --name greeter echo hello
#> docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "--name": executable file not found in $PATH
#>
#> Run 'docker run --help' for more information
#! exit 127
# (3)
cat > start.sh <<'END'
docker run \     # make a container
  --rm \         # remove it afterwards
  busybox echo hello
END
sh start.sh
#> docker: invalid reference format
#>
#> Run 'docker run --help' for more information
#> start.sh: 2: --rm: not found
#> start.sh: 3: busybox: not found
#! exit 127
# (4)
docker run --pull never busybox:lastest echo hello
#> docker: Error response from daemon: No such image: busybox:lastest
#>
#> Run 'docker run --help' for more information
#! exit 125
