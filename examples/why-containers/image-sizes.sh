# (1)
for image in busybox debian:trixie-slim nginx:1.26; do
  bytes=$(docker image inspect --format '{{.Size}}' "$image")
  echo "$(numfmt --to si --suffix B --round nearest --format '%.1f' "$bytes") $image"
done
#> 2.0MB busybox
#> 79.0MB debian:trixie-slim
#> 101.5MB nginx:1.26
# (2)
docker run --rm busybox bash -c 'echo hello'
#> docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "bash": executable file not found in $PATH
#>
#> Run 'docker run --help' for more information
#! exit 127
docker run --rm debian:trixie-slim bash -c 'echo hello'
#> hello
# (3)
docker run --rm nginx:1.26 ls -A /boot
docker run --rm nginx:1.26 ls /lib/modules
#> ls: cannot access '/lib/modules': No such file or directory
#! exit 2
