# (1)
docker run --rm --volume site:/usr/share/nginx/html nginx:1.26 \
  ls /usr/share/nginx/html
#> 50x.html
#> index.html
docker run --rm --volume site:/site busybox ls /site
#> 50x.html
#> index.html
# (2)
docker run --rm --volume memos:/memos busybox touch /memos/monday
docker run --rm --volume memos:/usr/share/nginx/html nginx:1.26 \
  ls /usr/share/nginx/html
#> monday
# (3)
docker run --rm \
  --mount type=volume,source=blank,target=/usr/share/nginx/html,volume-nocopy \
  nginx:1.26 sh -c 'ls /usr/share/nginx/html | wc -l'
#> 0
# (4)
mkdir empty
docker run --rm --mount type=bind,source=./empty,target=/usr/share/nginx/html \
  nginx:1.26 sh -c 'ls /usr/share/nginx/html | wc -l'
#> 0
docker run --rm nginx:1.26 ls /usr/share/nginx/html
#> 50x.html
#> index.html
# (5)
docker run --rm --volume new-folder:/new-folder --volume new-tmp:/tmp busybox \
  stat -c '%a %n' /new-folder /tmp
#> 755 /new-folder
#> 1777 /tmp
