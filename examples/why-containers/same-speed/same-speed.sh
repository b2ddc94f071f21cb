# (1)
docker create --name box busybox sh /count.sh
#> c72277e2866e3ab5f1a7df704fecfe2f4b2e567c049f8c68b0b929d2ea06e00e
docker cp --quiet count.sh box:/
mkdir root
docker export box | tar --extract --directory root
# (2)
bare=$(chroot root sh /count.sh)
boxed=$(docker start --attach box)
# (3)
awk -v bare="$bare" -v boxed="$boxed" 'BEGIN {
  if (boxed < 1.5 * bare && bare < 1.5 * boxed) print "about the same"
  else print bare, "outside,", boxed, "in the container"
}'
#> about the same
