# (1)
docker compose up --detach
#> ...
docker compose --project-name trial up --detach
#> ...
docker compose ls --all --format json | tr '}' '\n' | grep --only-matching '"Name":"[^"]*"'
#> "Name":"names"
#> "Name":"trial"
# (2)
docker ps --format '{{.Names}}'
#> trial-page-cache-1
#> names-page-cache-1
docker network ls --filter driver=bridge --format '{{.Name}}'
#> bridge
#> names_default
#> trial_default
docker volume ls --quiet
#> names_saved_pages
#> trial_saved_pages
# (3)
docker compose exec page-cache redis-cli SET page front
#> OK
docker compose --project-name trial exec page-cache redis-cli EXISTS page
#> (integer) 0
# (4)
docker compose --project-name trial down --volumes
#> ...
docker compose ps --format '{{.Service}} in {{.Project}}'
#> page-cache in names
# (5)
docker compose --project-name Trial up --detach
#> invalid project name "Trial": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number
#! exit 1
