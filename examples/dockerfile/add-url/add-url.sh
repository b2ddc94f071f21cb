# (1)
mkdir shelf && echo 'Dear reader' > letter
tar --create --file shelf/box.tar letter
docker run --detach --name shelf --publish 127.0.0.1:8000:80 \
  --volume ./shelf:/shelf busybox:1.37 httpd -f -h /shelf
#> d33cbf9eece83b07e6e1c545d658e4e612fdec4d9030d16c31a78f6fcd33de9c
curl --silent --retry 20 --retry-all-errors --output box.tar http://127.0.0.1:8000/box.tar
# (2)
docker build --quiet --tag downloaded .
#> sha256:e38049e5ae4f3945bfd0c20952471fdcc15b73f736247505e30d235d62299af6
docker run --rm downloaded find /remote -type f
#> /remote/box.tar
# (3)
printf 'FROM busybox:1.37\nADD --checksum=sha256:%064d http://127.0.0.1:8000/box.tar /\n' 0 > sum.Dockerfile
docker build --quiet --file sum.Dockerfile . 2>&1 | grep --only-matching 'digest mismatch'
#> digest mismatch
# (4)
printf 'FROM busybox:1.37\nCOPY http://127.0.0.1:8000/box.tar /\n' > copy.Dockerfile
docker build --quiet --file copy.Dockerfile .
#> copy.Dockerfile:2
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 | >>> COPY http://127.0.0.1:8000/box.tar /
#>    3 |
#> --------------------
#> ERROR: failed to build: failed to solve: source can't be a URL for COPY
#! exit 1
