# (1)
export pen=/sys/fs/cgroup/pids/pen
if test -e /sys/fs/cgroup/cgroup.controllers; then
  pen=/sys/fs/cgroup/pen
  echo +pids > /sys/fs/cgroup/cgroup.subtree_control
fi
mkdir "$pen"
cat "$pen/pids.max"
#> max
# (2)
echo 3 > "$pen/pids.max"
sh
#> #
#< echo $$ > $pen/cgroup.procs
#> #
#< cat $pen/pids.current
#> 2
#> #
# (3)
#< sleep 60 &
#> #
#< sleep 60 &
#> #
#< uname
#> sh: 5: Cannot fork
#> #
# (4)
#< echo 4 > $pen/pids.max
#> #
#< uname
#> Linux
#> #
#< kill %1 %2; exit
# (5)
until rmdir "$pen"; do :; done 2> /dev/null
test -e "$pen"
#! exit 1
