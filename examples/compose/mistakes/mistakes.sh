# (1)
docker compose --file old.yaml config --quiet
#> WARN[0000] /home/reader/mistakes/old.yaml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion
# (2)
docker compose --file typo.yaml config --quiet
#> validating /home/reader/mistakes/typo.yaml: services.web additional properties 'port' not allowed
#! exit 1
docker compose --file nowhere.yaml config --quiet
#> service "web" refers to undefined volume pages: invalid compose project
#! exit 1
# (3)
docker compose up
#> no configuration file provided: not found
#! exit 1
