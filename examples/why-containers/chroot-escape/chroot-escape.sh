# (1)
docker create --name prison debian:trixie-slim perl /escape.pl "$PWD"
#> ed2735a879994c95e9e4d1e81d4508c16496063e7b23621f4bd3c8dc2c2584fb
mkdir jail
echo 'for the container' > letter
docker cp --quiet jail prison:/
docker cp --quiet letter prison:/
docker cp --quiet escape.pl prison:/
# (2)
docker start --attach prison
#> in the jail: no /letter
#> in the jail: no /home/reader/chroot-escape
#> after one more chroot: /letter
#> after one more chroot: no /home/reader/chroot-escape
# (3)
docker commit prison prison
#> sha256:a36bdd87e74c61b166a9326e52d8f90bf79bc42e0e82f7c89c919133d75a0972
docker run --rm --cap-drop SYS_CHROOT prison
#> chroot: Operation not permitted
#! exit 1
