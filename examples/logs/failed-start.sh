# (1)
docker run --detach --name web busybox httpd -f -h /pages
#> 0129dc0a983faf46edddba373e32b58bc1055b0c0fc1096122bc5d5dc6eadf1f
docker wait web
#> 1
# (2)
while docker ps --quiet | grep --quiet .; do :; done
docker ps
#> CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
docker ps --all --format 'table {{.ID}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}'
#> CONTAINER ID   STATUS                              PORTS     NAMES
#> 0129dc0a983f   Exited (1) Less than a second ago             web
# (3)
docker logs web
#> httpd: can't change directory to '/pages': No such file or directory
# (4)
docker start web
#> web
docker wait web
#> 1
docker start --attach web
#> httpd: can't change directory to '/pages': No such file or directory
#! exit 1
# (5)
docker logs --tail 2 web
#> httpd: can't change directory to '/pages': No such file or directory
#> httpd: can't change directory to '/pages': No such file or directory
