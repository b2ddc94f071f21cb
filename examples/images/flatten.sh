# (1)
docker run --name packer busybox sh -c 'head -c 12000000 /dev/urandom > /crate'
docker commit packer store:full
#> sha256:89275a990f5002982b54927d8fe29daed4858c8200fb6be04a589b50cc10c301
docker run --name cleaner store:full rm /crate
docker commit cleaner store:emptied
#> sha256:23189ab88c9b1509dd2d496d24fc8a2ac60d33e311e85b897cad0a5985e5f7a8
# (2)
docker export cleaner | docker import - store:flat
#> sha256:4d527d8cf410905657e527cdbb53f8426bd0a2ac59d37c29fa266bd44ac65c85
# (3)
docker run --rm store:emptied ls /crate
#> ls: /crate: No such file or directory
#! exit 1
docker image inspect --format '{{.Size}} {{.RepoTags}}' store:full store:emptied store:flat |
  numfmt --to si --suffix B --format '%.1f'
#> 14.1MB [store:full]
#> 14.1MB [store:emptied]
#> 2.1MB [store:flat]
