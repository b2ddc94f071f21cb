# (1)
docker run --name printer busybox sh -c 'head -c 12000000 /dev/urandom > /map'
docker commit printer atlas:1
#> sha256:16d220bd67b1f31dd322f79bee7b1ff7f2c37f13d64fdd8e56f76caae53688b6
docker run --name editor atlas:1 sh -c 'echo 2026 > /year'
docker commit editor atlas:2
#> sha256:2d6b1b2ee9c15a76666bc1eabc4f389547b56092f5be96ee52418fd30284ada4
docker run --name binder atlas:1 sh -c 'echo bound > /cover'
docker commit binder atlas:3
#> sha256:2c09243080c01df1b94e0e867d14e8a7cf9c2cf9a60c92f8cf12008a54305cb3
# (2)
docker images --format '{{.Repository}}:{{.Tag}} {{.Size}}' atlas | sort
#> atlas:1 14MB
#> atlas:2 14MB
#> atlas:3 14MB
# (3)
docker system df --verbose --format \
  '{{range .Images}}{{println .Repository .Tag "shares" .SharedSize "alone" .UniqueSize}}{{end}}' |
  grep shares | sort
#> atlas 1 shares 14.02MB alone 0B
#> atlas 2 shares 14.02MB alone 5B
#> atlas 3 shares 14.02MB alone 6B
#> busybox latest shares 2.025MB alone 0B
docker system df --format '{{.Type}}: {{.TotalCount}} of {{.Size}}' | grep Images
#> Images: 4 of 14.02MB
