# (1)
docker run --rm --volume letters:/letters busybox \
  sh -c 'echo Dear > /letters/draft; chown 1000 /letters/draft'
docker volume rename letters mail
#> docker: unknown command: docker volume rename
#>
#> Usage:  docker volume COMMAND
#>
#> Run 'docker volume --help' for more information
#! exit 1
# (2)
docker run --rm --volume letters:/from:ro --volume mail:/to busybox \
  cp -a /from/. /to
# (3)
docker run --rm --volume mail:/mail busybox stat -c '%u %n' /mail/draft
#> 1000 /mail/draft
docker volume rm letters
#> letters
docker volume ls --quiet
#> mail
