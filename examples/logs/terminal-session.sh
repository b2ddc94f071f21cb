# (1)
docker run --interactive --tty --name desk busybox
#> ...
#> / #
#< read -s first
#< hidden-secret
#> / #
#< second=shown-secret
#> / #
#< exit
# (2)
docker logs desk
#> ...
#> / # read -s first
#> / # second=shown-secret
#> / # exit
# (3)
docker logs desk | grep --only-matching '[a-z]*-secret'
#> shown-secret
