# (1)
docker run --rm --volume site:/usr/share/nginx/html:ro nginx:1.26 \
  ls /usr/share/nginx/html
#> 50x.html
#> index.html
# (2)
docker run --rm --mount type=volume,source=site,target=/site,readonly busybox \
  touch /site/news.html
#> touch: /site/news.html: Read-only file system
#! exit 1
docker run --rm --volume site:/site busybox touch /site/news.html
# (3)
docker run --rm --read-only --tmpfs /tmp --volume site:/site busybox \
  sh -c 'touch /tmp/draft /site/draft.html; touch /draft'
#> touch: /draft: Read-only file system
#! exit 1
# (4)
docker create --name kiosk --volume site:/site:ro busybox ls /site
#> 7755d44d4965fc2d5c369e6ee2222a2e8e460bfb746c57675f425de457b7f12a
touch page.html
docker cp page.html kiosk:/site
#> Successfully copied 1.54kB to kiosk:/site
#> Error response from daemon: mounted volume is marked read-only
#! exit 1
docker start --attach kiosk
#> 50x.html
#> draft.html
#> index.html
#> news.html
