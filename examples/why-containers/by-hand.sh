# (1)
docker create --name donor busybox
mkdir root
docker export donor | tar --extract --directory root
# (2)
unshare --fork --pid --mount --uts --ipc --net chroot root sh
#> ...
#> / #
#< mount -t proc proc /proc
#> / #
#< echo /proc/[0-9]*
#> /proc/1
#> / #
# (3)
#< hostname island
#> / #
#< hostname
#> island
#> / #
#< ip link | grep UP
#> / #
#< echo 'nobody else reads this' > /note
#> / #
# (4)
#< exit
hostname
#> lab
cat root/note
#> nobody else reads this
docker ps --quiet
