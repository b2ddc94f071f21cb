# (1)
docker run --name cook busybox sh -c 'echo bibimbap > /menu'
docker inspect --format '{{.State.Status}}' cook
#> exited
# (2)
docker commit --author 'Mina Kim' --message 'Write the menu' cook kitchen:plain
#> sha256:fab21460a3074cebdb9366938d1a058225352e43a63ea695b91422498c4c60a1
docker image inspect --format '{{.Author}}: {{.Comment}}' kitchen:plain
#> Mina Kim: Write the menu
docker image inspect --format '{{json .Config.Cmd}}' kitchen:plain
#> ["sh","-c","echo bibimbap > /menu"]
# (3)
docker commit --change 'ENV CITY=Jeonju' --change 'CMD ["cat", "/menu"]' cook kitchen:ready
#> sha256:4c1746083131e1ffa1908872ac8440098818229e7aadb9af86195adbf1ab8c4e
docker run --rm kitchen:ready
#> bibimbap
docker run --rm kitchen:ready sh -c 'echo "$CITY"'
#> Jeonju
