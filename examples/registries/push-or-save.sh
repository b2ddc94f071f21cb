# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 \
  --volume images:/var/lib/registry registry:2
#> 8edf08c41e37a7462e79caa7341079d5198b8962b4c8dad5b981b61e86a054a7
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
size() { docker run --rm --volume images:/images busybox du -s /images | cut --fields 1; }
# (2)
docker run --name camera busybox sh -c 'head -c 12000000 /dev/urandom > /photo'
docker commit camera localhost:5001/album:1
#> sha256:6bb4ece374108b4037e3aec1463693128d083789595a0d2e8baca6f8d472f0e8
empty=$(size)
docker push --quiet localhost:5001/album:1
#> localhost:5001/album:1
first=$(size)
# (3)
docker run --name pen localhost:5001/album:1 sh -c 'echo "by the sea" > /caption'
docker commit pen localhost:5001/album:2
#> sha256:1ccb0e3a9d26f27609b020f6d54d4135d13aa60891ba928634a4818171d60b18
docker save --output album.tar localhost:5001/album:2
docker push --quiet localhost:5001/album:2
#> localhost:5001/album:2
second=$(size)
# (4)
printf '%s\n' "$((first - empty)) first push" "$((second - first)) second push" \
  "$(($(stat --format %s album.tar) / 1024)) archive" |
  numfmt --from-unit 1024 --to si --suffix B --format '%.1f'
#> 13.3MB first push
#> 90.2kB second push
#> 14.2MB archive
