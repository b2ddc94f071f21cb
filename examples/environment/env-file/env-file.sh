# (1)
export CITY=Busan
docker run --rm --env-file settings.env busybox env | sort
#> CITY=Busan
#> COLOUR=red # not a comment
#> GREETING="hello"
#> HOME=/root
#> HOMEPAGE=$HOME/index.html
#> HOSTNAME=d1fd8b530008
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
# (2)
echo 'COLOUR=green' > local.env
docker run --rm --env-file settings.env --env-file local.env busybox \
  sh -c 'echo $GREETING $COLOUR'
#> "hello" green
docker run --rm --env COLOUR=blue --env-file settings.env busybox \
  sh -c 'echo $GREETING $COLOUR'
#> "hello" blue
# (3)
echo 'export COLOUR=green' > script.env
docker run --rm --env-file script.env busybox env
#> docker: invalid env file (script.env): variable 'export COLOUR' contains whitespaces
#>
#> Run 'docker run --help' for more information
#! exit 125
docker run --rm --env-file settigns.env busybox env
#> docker: open settigns.env: no such file or directory
#>
#> Run 'docker run --help' for more information
#! exit 125
