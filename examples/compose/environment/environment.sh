# (1)
docker compose run --rm show | sort | grep --extended-regexp 'COLOUR|SHAPE|GREETING'
#> ...
#> COLOUR=red
#> GREETING=ahoy, Busan
#> SHAPE=round
# (2)
docker compose run --rm show | sort | grep --extended-regexp 'SIZE|HARBOUR|SECRET'
#> HARBOUR=Busan
#> SIZE=large
# (3)
HARBOUR=Incheon docker compose run --rm --env COLOUR=green show |
  sort | grep --extended-regexp 'COLOUR|HARBOUR'
#> COLOUR=green
#> HARBOUR=Incheon
# (4)
docker run --rm --env-file settings.env busybox env | grep --extended-regexp 'COLOUR|SHAPE'
#> COLOUR="blue"
#> SHAPE='round'
