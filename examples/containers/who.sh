# (1)
tty
#> /dev/pts/0
who
# (2)
docker run --rm --tty busybox tty
#> /dev/pts/0
docker run --detach --tty --name shell busybox sleep infinity
#> 5f9e334cb71342b23bc729aca4ddfb68ca67d4090212f4691bfa4487d59ba5a7
docker run --detach --name service busybox sleep infinity
#> 1ec2aec5661ec371cd3ac00fc631fd0422d88ab680b57246d962b4f49d3e128c
who
# (3)
docker top shell -o pid,tname,args | awk '{print $2, $3, $4}'
#> TTY COMMAND
#> pts/0 sleep infinity
docker top service -o pid,tname,args | awk '{print $2, $3, $4}'
#> TTY COMMAND
#> ? sleep infinity
# (4)
docker exec --tty shell sh -c 'tty; ls -x /dev/pts'
#> /dev/pts/1
#> 0     1     ptmx
