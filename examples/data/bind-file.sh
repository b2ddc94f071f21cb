# (1)
echo 'colour = red' > app.conf
docker run --detach --init --name app \
  --mount type=bind,source=./app.conf,target=/etc/app.conf busybox sleep infinity
#> add8a7285e44a89710637ad2cf1bc14cefb70d46dbaa219ebaa82b09898d857d
echo 'colour = blue' > app.conf
docker exec app cat /etc/app.conf
#> colour = blue
# (2)
sed --in-place s/blue/green/ app.conf
docker exec app cat /etc/app.conf
#> colour = blue
docker exec app stat -c '%h names' /etc/app.conf
#> 0 names
# (3)
docker restart app
#> app
docker exec app cat /etc/app.conf
#> colour = green
# (4)
mkdir settings
mv app.conf settings
docker run --detach --init --name app-folder \
  --mount type=bind,source=./settings,target=/etc/app busybox sleep infinity
#> afb73c10134081d615598988f889aa20547a54022fcbd45bea009c937cd6c329
sed --in-place s/green/yellow/ settings/app.conf
docker exec app-folder cat /etc/app/app.conf
#> colour = yellow
