# (1)
docker run --interactive --tty --name workshop busybox
#> ...
#> / #
#< echo planed > /board
#> / #
#< exit
# (2)
docker diff workshop | grep board
#> A /board
docker commit --message 'Plane the board' workshop board:1
#> sha256:acf9700d1b73091d843595178a086a4f3ad2f0ad1f3a923e2bbfdb046d35db32
# (3)
docker run --interactive --tty --name paint-shop board:1
#> ...
#> / #
#< cat /board
#> planed
#> / #
#< echo painted >> /board
#> / #
#< exit
docker commit --message 'Paint the board' paint-shop board:2
#> sha256:fb14800bdc8dc927792dc3ed880cdeb89cca270ce834b6ba3815674568eaba3d
# (4)
docker run --rm board:1 cat /board
#> planed
docker run --rm board:2 cat /board
#> planed
#> painted
docker history --format '{{.Comment}}' board:2
#> Paint the board
#> Plane the board
#> ...
