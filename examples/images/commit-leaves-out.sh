# (1)
docker run --name clerk --env PIN=1234 --volume letters:/letters busybox \
  sh -c 'echo hello > /letters/monday; echo hello > /notice'
docker commit clerk office
#> sha256:607358e505f21a3d4265af8578865114637e6a1e3df6fd196c1c3320b7afe382
# (2)
docker run --rm office ls /letters
docker run --rm office cat /notice
#> hello
# (3)
docker image inspect --format '{{json .Config.Env}}' office
#> ["PIN=1234","PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
docker run --rm office sh -c 'echo "$PIN"'
#> 1234
