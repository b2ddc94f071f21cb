# (1)
docker build --quiet --tag shirt .
#> sha256:431dd92adfa15837153726cfa708ffc9835a8360384de109630d1339f8524824
docker run --rm shirt
#> COLOUR=red SIZE=large
# (2)
echo 'COLOUR=green' > settings.env
docker run --rm --env-file settings.env shirt
#> COLOUR=green SIZE=large
docker run --rm --env-file settings.env --env COLOUR=blue shirt
#> COLOUR=blue SIZE=large
docker run --rm --env COLOUR=blue --env COLOUR=black shirt
#> COLOUR=black SIZE=large
# (3)
docker run --rm --env COLOUR= shirt
#> COLOUR= SIZE=large
docker run --rm --env COLOUR shirt
#> COLOUR=unset SIZE=large
# (4)
docker inspect --format '{{json .Config.Env}}' shirt
#> ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","COLOUR=red","SIZE=large"]
