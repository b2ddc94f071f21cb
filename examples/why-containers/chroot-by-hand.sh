# (1)
docker create --name donor busybox
#> 20a55b979b2534f3287d039d89474886226c69a61f93bb1cb38a56c0ca738f0a
mkdir root
docker export donor | tar --extract --directory root
# (2)
echo 'for the host' > letter
chroot root cat "$PWD/letter"
#> cat: can't open '/home/reader/chroot-by-hand/letter': No such file or directory
#! exit 1
# (3)
hostname
#> lab
chroot root hostname
#> lab
# (4)
docker run --detach --name nap busybox sleep infinity
#> f89c6d823b60ffafca03d5b1fc74bbc48d65508a383dddd14acf79bea5e74019
chroot root kill -KILL "$(docker inspect --format '{{.State.Pid}}' nap)"
docker wait nap
#> 137
