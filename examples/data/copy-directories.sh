# (1)
mkdir --parents site/css
touch site/index.html site/css/main.css
docker create --name web busybox
#> bb248b876aa3d1032c251e29e974a85edf468ae2864f3e26894525c23cda229d
docker cp -r site web:/new
#> unknown shorthand flag: 'r' in -r
#>
#> Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
#>         docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
#>
#> Run 'docker cp --help' for more information
#! exit 125
# (2)
docker cp --quiet site web:/new
docker cp --quiet site web:/home
docker cp --quiet site/. web:/tmp
docker export web | tar --list new home tmp
#> home/
#> home/site/
#> home/site/css/
#> home/site/css/main.css
#> home/site/index.html
#> new/
#> new/css/
#> new/css/main.css
#> new/index.html
#> tmp/
#> tmp/css/
#> tmp/css/main.css
#> tmp/index.html
# (3)
docker cp --quiet site web:/tmp/index.html
#> ...
#> cannot copy directory
#! exit 1
docker cp --quiet site/index.html web:/missing/
#> ...
#> no such directory
#! exit 1
