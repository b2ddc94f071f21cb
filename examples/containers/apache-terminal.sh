# (1)
docker run --detach --interactive --tty --name web httpd:2.4
#> 9b927abafd71879ef2754b0be504940d9bab0b85996bece92834429e276478b3
docker inspect --format '{{.Config.StopSignal}}' web
#> SIGWINCH
# (2)
until docker logs web | grep --only-matching AH00094; do :; done
#> AH00094
docker attach web
#> [Sun Nov 22 19:06:34.940469 2026] [mpm_event:notice] [pid 1:tid 1] AH00492: caught SIGWINCH, shutting down gracefully
docker wait web
#> 0
# (3)
docker run --detach --name steady httpd:2.4
#> 73474abcfcb6f4cfee1198eac40a76f773e6b21e7e9aa98a1146798d0e9b0fd1
docker exec --interactive --tty steady sh
#> #
#< tty
#> /dev/pts/0
#> #
#< exit
docker ps --format '{{.Names}}: {{.State}}'
#> steady: running
