# (1)
docker run --name printer busybox sh -c 'head -c 12000000 /dev/urandom > /map'
docker commit printer atlas:1
#> sha256:300982461d29f98f76b49f433bdb7532e7fe8118ff610d8baed5a725a08dedc7
docker run --name editor atlas:1 sh -c 'echo 2026 > /year'
docker commit editor atlas:2
#> sha256:b9b23d4945910db4c31f0e4d6fc8c1e710d7c67827f6a81897f1efc374d6fd46
# (2)
docker save --output first.tar atlas:1
docker save --output second.tar atlas:2
docker save --output both.tar atlas:1 atlas:2
# (3)
stat --format '%s %n' first.tar second.tar both.tar |
  numfmt --to si --suffix B --format '%.1f'
#> 14.2MB first.tar
#> 14.2MB second.tar
#> 14.3MB both.tar
