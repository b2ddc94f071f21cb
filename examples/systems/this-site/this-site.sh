# (1)
docker compose up --build --wait
#> ...
docker compose ps --format '{{.Service}} is {{.Health}}'
#> site is healthy
# (2)
curl --silent --head --compressed \
  http://localhost:8080/ko/ http://localhost:8080/en/ |
  grep --regexp ^HTTP --regexp ^Content-Encoding --regexp ^Cache-Control
#> HTTP/1.1 200 OK
#> Content-Encoding: gzip
#> Cache-Control: no-cache
#> HTTP/1.1 200 OK
#> Content-Encoding: gzip
#> Cache-Control: no-cache
# (3)
curl --silent --head http://localhost:8080/ | grep ^Content-Security-Policy
#> Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
# (4)
style=$(curl --silent http://localhost:8080/en/ |
  grep --only-matching --max-count 1 '_static/[^"]*[.]css?v=[^"]*')
curl --silent --head "http://localhost:8080/en/$style" | grep ^Cache-Control
#> Cache-Control: public, max-age=31536000, immutable
curl --silent --output page.html --etag-save etag.txt http://localhost:8080/en/
curl --silent --etag-compare etag.txt http://localhost:8080/en/ \
  --write-out '%{http_code}, %{size_download} bytes\n'
#> 304, 0 bytes
# (5)
curl --silent --output missing.html http://localhost:8080/en/nowhere.html \
  --write-out '%{http_code}\n'
#> 404
grep '<title>' missing.html
#> <title>페이지가 없습니다 · Page not found</title>
# (6)
docker compose exec site id --user --name
#> nginx
docker compose exec site touch /srv/site/mark
#> touch: cannot touch '/srv/site/mark': Read-only file system
#! exit 1
docker compose exec site grep CapBnd /proc/1/status
#> CapBnd: 0000000000000000
# (7)
docker build --quiet --target build --file Dockerfile \
  --tag docker-notes:build ../../..
#> sha256:27dfa2de69106201a9522b762ef64e11b1cd2c8eeeb4a42bdcf886c9035d5b82
docker image ls --format '{{.Repository}}:{{.Tag}} {{.Size}}' docker-notes | sort
#> docker-notes:build 268MB
#> docker-notes:latest 119MB
docker run --rm docker-notes:build which python3
#> /usr/local/bin/python3
docker compose exec site which python3
#! exit 1
# (8)
docker compose down
#> ...
docker compose ps --all --quiet | wc --lines
#> 0
