# (1)
docker run --name first-day busybox sh -c 'echo one > /first'
docker commit first-day diary:first
#> sha256:fe863f07f3041bef6727edab39fef84a2bb8cb1781b986c5c93e4212fc3747e6
docker run --name second-day diary:first sh -c 'echo two > /second'
docker commit second-day diary:second
#> sha256:828b78e6e09c57d2d551a36bb1fcebd6b94fe3b5ec625a9b1bfa8f21c52ac0bd
docker rm second-day
#> second-day
# (2)
docker rmi diary:first
#> Untagged: diary:first
docker images --format '{{.Repository}}:{{.Tag}}' | sort
#> busybox:latest
#> diary:second
docker images --all --format '{{.Repository}}:{{.Tag}}' | sort
#> <none>:<none>
#> busybox:latest
#> diary:second
# (3)
docker run --rm diary:second cat /first /second
#> one
#> two
# (4)
docker rmi diary:second
#> Untagged: diary:second
#> Deleted: sha256:828b78e6e09c57d2d551a36bb1fcebd6b94fe3b5ec625a9b1bfa8f21c52ac0bd
#> Deleted: sha256:5694be9ef4a8ea6ec888092e23ccd7133db1cfc0d10ec04cc7512e27316bdd47
#> Deleted: sha256:fe863f07f3041bef6727edab39fef84a2bb8cb1781b986c5c93e4212fc3747e6
#> Deleted: sha256:d26c3b9d8c31ff42711757cf05029b2814609ee52d5a1d432a29f99c9b8a6d8f
