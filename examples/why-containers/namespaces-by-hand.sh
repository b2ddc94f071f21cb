# (1)
unshare --uts sh -c 'hostname island; hostname'
#> island
hostname
#> lab
# (2)
unshare --pid --fork --mount-proc ps -e --format pid,comm
#>     PID COMMAND
#>       1 ps
# (3)
unshare --mount sh -c 'mount -t tmpfs none /mnt; touch /mnt/note; ls /mnt'
#> note
ls /mnt/note
#> ls: cannot access '/mnt/note': No such file or directory
#! exit 2
# (4)
unshare --net ip -brief link
#> lo               DOWN           00:00:00:00:00:00 <LOOPBACK>
# (5)
unshare --user id --user --name
#> nobody
