# (1)
export DOOR_CODE=sesame
docker compose up --detach
#> ...
# (2)
docker inspect --format '{{.Config.Env}}' secrets-open-1 | grep --only-matching 'DOOR=[a-z]*'
#> DOOR=sesame
docker inspect secrets-safe-1 | grep --count sesame
#> 0
#! exit 1
# (3)
docker compose exec safe cat /run/secrets/door
#> sesame
docker compose exec open ls /run/secrets/door
#> ls: /run/secrets/door: No such file or directory
#! exit 1
# (4)
unset DOOR_CODE
docker compose up --detach --force-recreate safe
#> ...
#> environment variable "DOOR_CODE" required by secret "secrets_door" is not set
#! exit 1
