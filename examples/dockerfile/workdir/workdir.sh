# (1)
docker build --quiet --tag placed .
#> sha256:959f6994abfbcff4a73611663435c61a51638cb1dff8d2d52871282918823669
docker run --rm placed
#> /srv/site
# (2)
docker run --rm placed find /tmp /srv -name '*here'
#> /tmp/here
#> /srv/site/there
# (3)
docker run --rm --workdir /tmp placed
#> /tmp
docker run --rm --workdir /new/folder placed
#> /new/folder
