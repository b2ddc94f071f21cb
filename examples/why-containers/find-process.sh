# (1)
docker run --detach --name nap busybox sleep 4321
#> 1a27ade5031f221db7b550e5e336e323d570171c6d91feac52c2cb92ba1d3fa0
until ps -e --format args | grep 'sleep 4321' | grep '^grep'; do :; done
#> grep sleep 4321
# (2)
ps -e --format args | grep '[s]leep 4321'
#> sleep 4321
# (3)
docker top nap | grep --only-matching 'sleep.*'
#> sleep 4321
docker rm --force nap
#> nap
ps -e --format args | grep '[s]leep 4321'
#! exit 1
