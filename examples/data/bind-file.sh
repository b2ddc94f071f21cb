# (1)
echo 'colour = red' > app.conf
docker run --detach --init --name app \
  --mount type=bind,source=./app.conf,target=/etc/app.conf busybox sleep infinity
#> db34c5a012b7abcff2db490ae033c834df70dd8eee2c9dd3453da34a0694d7ee
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
#> 5e16ca1ac38dfffbb133080d469dc2735e8c3dfb5d59496407af1a445cd01630
sed --in-place s/green/yellow/ settings/app.conf
docker exec app-folder cat /etc/app/app.conf
#> colour = yellow
