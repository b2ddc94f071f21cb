# (1)
docker run --name painter busybox touch /picture
docker commit --change 'LABEL room=studio' painter gallery:1
#> sha256:84aa0c87ffccdb9d4b20c789b9413d964e8c77e9f116315d293d6ed98873da41
docker images
#> REPOSITORY   TAG       IMAGE ID       CREATED                  SIZE
#> gallery      1         84aa0c87ffcc   Less than a second ago   2.02MB
#> busybox      latest    2853527a4116   3 hours ago              2.02MB
# (2)
docker tag gallery:1 museum/gallery:1
docker images --format '{{.Repository}}:{{.Tag}}' gallery
#> gallery:1
docker images --format '{{.Repository}}:{{.Tag}}' --filter reference='*/gallery'
#> museum/gallery:1
docker images --format '{{.Repository}}:{{.Tag}}' --filter label=room=studio | sort
#> gallery:1
#> museum/gallery:1
docker images --format '{{.Repository}}:{{.Tag}}' --filter before=gallery:1
#> busybox:latest
# (3)
docker images --quiet gallery
#> 84aa0c87ffcc
docker images --quiet --no-trunc gallery
#> sha256:84aa0c87ffccdb9d4b20c789b9413d964e8c77e9f116315d293d6ed98873da41
# (4)
docker images --quiet gallery:2
docker image inspect gallery:2
#> []
#> Error response from daemon: No such image: gallery:2
#! exit 1
# (5)
docker run --name visitor gallery:1 true
docker ps --all --format '{{.Names}}' --filter ancestor=gallery:1
#> visitor
docker ps --all --format '{{.Names}}' --filter ancestor=busybox
#> visitor
#> painter
