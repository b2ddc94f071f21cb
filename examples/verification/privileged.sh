# (1)
docker run busybox sh -c 'mount -t tmpfs none /tmp && echo mounted'
#> mount: permission denied (are you root?)
#! exit 1
docker run busybox ls /dev/kmsg
#> ls: /dev/kmsg: No such file or directory
#! exit 1
docker run busybox sh -c 'cd /proc/sys/vm; echo $(cat swappiness) > swappiness && echo written'
#> sh: can't create swappiness: Read-only file system
#! exit 1
# (2)
docker run --privileged busybox sh -c 'mount -t tmpfs none /tmp && echo mounted'
#> mounted
docker run --privileged busybox ls /dev/kmsg
#> /dev/kmsg
docker run --privileged busybox sh -c 'cd /proc/sys/vm; echo $(cat swappiness) > swappiness && echo written'
#> written
