# (1)
docker run --detach --name app --env COLOUR=red busybox \
  sh -c 'export STARTED=yes; env | grep STARTED; sleep infinity & wait'
#> 2e7a83328c80b338a38560757c77b3656b322f9e600fe14dbdcbe06704334ebf
until docker logs app | grep STARTED; do :; done
#> STARTED=yes
docker exec app env
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
#> HOSTNAME=2e7a83328c80
#> COLOUR=red
#> HOME=/root
# (2)
docker exec --env COLOUR=blue app sh -c 'echo $COLOUR'
#> blue
docker exec app sh -c 'export COLOUR=green; echo $COLOUR'
#> green
docker exec app sh -c 'echo $COLOUR'
#> red
# (3)
docker inspect --format '{{json .Config.Env}}' app
#> ["COLOUR=red","PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
