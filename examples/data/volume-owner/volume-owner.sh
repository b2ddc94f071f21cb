# (1)
docker run --rm --user 1000:1000 --volume diary:/diary busybox \
  touch /diary/today
#> touch: /diary/today: Permission denied
#! exit 1
# (2)
docker run --rm --volume diary:/diary busybox chown 1000:1000 /diary
docker run --rm --user 1000:1000 --volume diary:/diary busybox \
  touch /diary/today
docker run --rm --volume diary:/diary busybox stat -c '%u:%g %n' /diary/today
#> 1000:1000 /diary/today
# (3)
docker build --quiet --tag writer .
#> sha256:ce1798a58a8655175efd5554f61f2657d6f2267b183df41a2287a8b5140609ec
docker run --rm --volume new-diary:/diary writer touch /diary/today
# (4)
docker run --rm --volume notes:/notes writer touch /notes/today
#> touch: /notes/today: Permission denied
#! exit 1
