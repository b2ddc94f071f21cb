# (1)
docker run --name plain busybox sh -c 'echo out; echo error >&2' > /dev/null 2>&1
docker run --tty --name terminal busybox sh -c 'echo out; echo error >&2'
#> out
#> error
# (2)
docker logs plain 2> errors | od -c
#> 0000000   o   u   t  \n
#> 0000004
cat errors
#> error
# (3)
docker logs terminal 2> errors | od -c
#> 0000000   o   u   t  \r  \n   e   r   r   o   r  \r  \n
#> 0000014
cat errors
# (4)
docker run --detach --tty --name web nginx:1.26
#> 3ce4acac8f0bcc893146b824a916ea0d3288c326374b164706903cbfd685b7e8
docker inspect --format 'terminal: {{.Config.Tty}}' web
#> terminal: true
docker port web | wc --lines
#> 0
