# (1)
docker run --detach --name web nginx:1.26
#> f88e69af535343374ec14590b884d24665c70931cd71e5564a3a73cb1b1bafd5
docker exec --interactive --tty web sh
#> #
#< cat /proc/1/comm
#> nginx
#> #
#< [ $$ = 1 ] && echo main || echo visitor
#> visitor
#> #
#< echo 'was here' > /tmp/visited
#> #
#< exit 4
#! exit 4
# (2)
docker ps --format '{{.Names}}: {{.State}}'
#> web: running
docker exec web cat /tmp/visited
#> was here
