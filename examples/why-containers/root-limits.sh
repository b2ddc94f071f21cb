# (1)
docker run --rm busybox id -un
#> root
docker run --rm busybox dmesg
#> dmesg: klogctl: Operation not permitted
#! exit 1
docker run --rm busybox mount -t tmpfs none /mnt
#> mount: permission denied (are you root?)
#! exit 1
docker run --rm busybox hostname other
#> hostname: sethostname: Operation not permitted
#! exit 1
# (2)
docker run --rm --volume .:/shared busybox touch /shared/mark
stat --format '%n belongs to %U' mark
#> mark belongs to root
# (3)
docker run --rm --user 1000 --cap-drop ALL --volume .:/shared busybox touch /shared/other
#> touch: /shared/other: Permission denied
#! exit 1
# (4)
docker run --rm --volume /etc:/host:ro busybox cut -c 1-5 /host/shadow | head --lines 1
#> root:
