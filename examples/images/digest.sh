# (1)
docker run --detach --name shelf --publish 5001:5000 registry:2
#> a0690927bdf9b1c480759ac4336aea25410a6bd831121a707095e7a1b2360ba6
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
# (2)
docker run --name first-draft busybox sh -c 'echo first > /edition'
docker commit first-draft localhost:5001/booklet:stable
#> sha256:18809360149d77be2fee58329c2dd056b0737f3a23d5980d175ebc77b8491747
docker push --quiet localhost:5001/booklet:stable
#> localhost:5001/booklet:stable
digest=$(docker image inspect --format '{{index .RepoDigests 0}}' localhost:5001/booklet:stable)
echo "$digest"
#> localhost:5001/booklet@sha256:94b64392cc396373b68adbe4bc75d127c5f551a7ece6e8849dfb8218d131db5e
# (3)
docker run --name second-draft busybox sh -c 'echo second > /edition'
docker commit second-draft localhost:5001/booklet:stable
#> sha256:1576edc622eba0d9b011ee07b6a18a954a1eda6bc7ca8df9d24b85cf1e6982a6
docker push --quiet localhost:5001/booklet:stable
#> localhost:5001/booklet:stable
# (4)
docker rmi localhost:5001/booklet:stable "$digest"
#> ...
docker pull --quiet localhost:5001/booklet:stable
#> localhost:5001/booklet:stable
docker run --rm localhost:5001/booklet:stable cat /edition
#> second
# (5)
docker run --rm --quiet "$digest" cat /edition
#> first
