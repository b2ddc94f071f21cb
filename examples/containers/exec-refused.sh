# (1)
docker run --detach --name desk busybox sleep infinity
#> 2be45702039bf489287a71eb137b510d3963921f95dcb1e250936fa6f70b5c52
docker exec desk bash
#> OCI runtime exec failed: exec failed: unable to start container process: exec: "bash": executable file not found in $PATH
#! exit 127
docker exec desk /etc/passwd
#> OCI runtime exec failed: exec failed: unable to start container process: exec: "/etc/passwd": permission denied
#! exit 126
# (2)
docker exec desk pwd && pwd
#> /
#> /home/reader/exec-refused
docker exec desk 'pwd && pwd'
#> OCI runtime exec failed: exec failed: unable to start container process: exec: "pwd && pwd": executable file not found in $PATH
#! exit 127
docker exec desk sh -c 'cd /home && pwd'
#> /home
# (3)
docker pause desk
#> desk
docker exec desk pwd
#> Error response from daemon: Container desk is paused, unpause the container before exec
#! exit 1
docker unpause desk
#> desk
# (4)
docker kill desk
#> desk
docker exec desk pwd
#> Error response from daemon: container 2be45702039bf489287a71eb137b510d3963921f95dcb1e250936fa6f70b5c52 is not running
#! exit 1
