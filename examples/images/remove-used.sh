# (1)
docker run --name cook busybox sh -c 'echo soup > /menu'
docker commit cook kitchen
#> sha256:eacd930ce7a8a022c4444455710255d68a10aa3e818404f9918da6b9e09d9d85
docker run --name closed kitchen cat /menu
#> soup
docker rmi kitchen
#> Error response from daemon: conflict: unable to remove repository reference "kitchen" (must force) - container 9482fda35f4c is using its referenced image eacd930ce7a8
#! exit 1
# (2)
docker rmi --force kitchen
#> Untagged: kitchen:latest
#> Deleted: sha256:eacd930ce7a8a022c4444455710255d68a10aa3e818404f9918da6b9e09d9d85
docker start --attach closed
#> soup
# (3)
docker commit cook kitchen
#> sha256:c6bb277e9fea67e760ebd0091ba3e8bbdbc8306b45475064293d0600f174b309
docker run --detach --name open kitchen sleep infinity
#> 42d6c1bf4812e5612187992cac2c88f23512332bec816dc9b96f9937ee33cb22
docker rmi --force kitchen
#> Untagged: kitchen:latest
docker images --filter dangling=true --format '{{.Repository}}:{{.Tag}}'
#> <none>:<none>
# (4)
docker rmi --force "$(docker inspect --format '{{.Image}}' open)"
#> Error response from daemon: conflict: unable to delete c6bb277e9fea (cannot be forced) - image is being used by running container 42d6c1bf4812
#! exit 1
