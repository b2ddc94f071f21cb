# (1)
docker compose up --detach
#> ...
docker compose ps --quiet | sort > before
# (2)
sed --in-place 's/first/second/' compose.yaml
docker compose restart web
#> ...
docker compose exec web sh -c 'echo "$EDITION"'
#> first
# (3)
docker compose up --detach
#> ...
docker compose exec web sh -c 'echo "$EDITION"'
#> second
docker compose ps --quiet | sort | comm -12 before - | wc --lines
#> 1
# (4)
sed --in-place '/store:/,$d' compose.yaml
docker compose up --detach
#> WARN[0000] Found orphan containers ([changes-store-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up.
#> ...
docker compose up --detach --remove-orphans
#> ...
docker compose ps --format '{{.Service}}'
#> web
