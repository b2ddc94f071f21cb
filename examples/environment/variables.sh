# (1)
docker run --rm busybox env | sort
#> HOME=/root
#> HOSTNAME=d7487f80becb
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
# (2)
docker run --rm --env GREETING=hello --env NAME='Kim Minsu' busybox env | sort
#> GREETING=hello
#> HOME=/root
#> HOSTNAME=2a42e45a0f94
#> NAME=Kim Minsu
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
# (3)
export CITY=Busan
docker run --rm --env CITY --env MISSING busybox env | sort
#> CITY=Busan
#> HOME=/root
#> HOSTNAME=1111551673e7
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
# (4)
docker run --rm --env CITY=Seoul busybox echo "$CITY"
#> Busan
docker run --rm --env CITY=Seoul busybox echo '$CITY'
#> $CITY
docker run --rm --env CITY=Seoul busybox sh -c 'echo $CITY'
#> Seoul
