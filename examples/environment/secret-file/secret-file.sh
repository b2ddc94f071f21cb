# (1)
docker build --quiet --tag login .
#> sha256:7678c1658feab2e0742933137490558bdf0e4c685d5122b0ff7f6f10008bda11
docker run --detach --name open --env PASSWORD=open-sesame login
#> 0c1645dcc0b955756431ebb0fed6c23ebd2c78f520ee6f92fb7be3c425f97bec
docker inspect --format '{{index .Config.Env 0}}' open
#> PASSWORD=open-sesame
docker exec open env | grep sesame
#> PASSWORD=open-sesame
tr '\0' '\n' < "/proc/$(docker inspect --format '{{.State.Pid}}' open)/environ" |
  grep sesame
#> PASSWORD=open-sesame
# (2)
docker commit open copy
#> sha256:e56b8701e39be9d66baeaf7544a6137445a07e696e8bb8ccd31590a05e14798e
docker run --rm --entrypoint env copy | grep sesame
#> PASSWORD=open-sesame
# (3)
echo open-sesame > password
docker run --detach --name careful --env PASSWORD_FILE=/run/secrets/password \
  --mount type=bind,source=./password,target=/run/secrets/password,readonly login
#> ab8b95f5841cb3f59e23b0725a82551730787b630f8391f3a7a8a23e77ec8a07
until docker logs careful | grep password; do :; done
#> a password of 11 letters
docker inspect careful | grep sesame
#! exit 1
docker exec careful env | grep PASSWORD
#> PASSWORD_FILE=/run/secrets/password
# (4)
docker exec careful cat /run/secrets/password
#> open-sesame
