# (1)
docker build --quiet --build-arg ROUND=1 --tag collected .
#> sha256:a1725a5e501768115069bb66b75ba240c56bf3b596cb3cbebf42f36d7a23e497
docker build --quiet --build-arg ROUND=2 --tag collected .
#> sha256:163ac422ef393136b903dd6a9b97e93b694bdfedcf696a532d5aff71d48880a8
docker run --rm collected cat /seen
#> round 1
#> round 2
# (2)
docker run --rm collected find /cache -type f
#> find: /cache: No such file or directory
#! exit 1
# (3)
docker builder prune --all --force --filter type=exec.cachemount
#> ID                                              RECLAIMABLE     SIZE            LAST ACCESSED
#> fvbi8da3c6lwolzufqxxs11ro*                      true            16B             1 second ago
#> Total:  16B
docker build --quiet --build-arg ROUND=3 --tag collected .
#> sha256:9dfa72c66f54dd5913642b19525adac9ed1258aa6ad7f34504851b6afe5c497a
docker run --rm collected cat /seen
#> round 3
