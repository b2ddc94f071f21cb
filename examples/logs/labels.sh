# (1)
docker run --name shop --label team=sales --env STAGE=test \
  --log-opt labels=team --log-opt env=STAGE --log-opt tag='{{.ImageName}}/{{.Name}}' \
  busybox echo "sold"
#> sold
# (2)
docker logs shop
#> sold
docker logs --details shop
#> STAGE=test,tag=busybox%2Fshop,team=sales sold
# (3)
cat "$(docker inspect --format '{{.LogPath}}' shop)"
#> {"log":"sold\n","stream":"stdout","attrs":{"STAGE":"test","tag":"busybox/shop","team":"sales"},"time":"2026-11-22T22:02:00.039031437Z"}
