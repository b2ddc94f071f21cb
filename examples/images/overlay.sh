# (1)
docker info --format '{{.Driver}}'
#> overlay2
docker run --name clerk busybox sh -c 'echo old > /kept; echo old > /changed; echo old > /dropped'
docker commit clerk folder
#> sha256:1edf99cf0f00f6ebfdf4b083b1f8f2491a75383d2162b346f10145187c777cbb
docker run --detach --init --name desk folder sleep infinity
#> 810ce86343f64d04445f479624998fb05597e11ee8458f4b4ed660bcb12f6dd9
docker exec desk sh -c 'echo new > /changed; rm /dropped; echo new > /added'
# (2)
upper=$(docker inspect --format '{{.GraphDriver.Data.UpperDir}}' desk)
find "$upper" -maxdepth 1 -type f -printf '%f\n' | sort
#> added
#> changed
stat --format '%F %t,%T' "$upper/dropped"
#> character special file 0,0
# (3)
merged=$(docker inspect --format '{{.GraphDriver.Data.MergedDir}}' desk)
cat "$merged/kept" "$merged/changed" "$merged/added"
#> old
#> new
#> new
findmnt --noheadings --output FSTYPE "$merged"
#> overlay
# (4)
lower=$(docker image inspect --format '{{.GraphDriver.Data.UpperDir}}' folder)
cat "$lower/changed" "$lower/dropped"
#> old
#> old
