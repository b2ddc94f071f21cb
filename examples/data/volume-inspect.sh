# (1)
docker volume create --label project=blog posts
#> posts
docker volume create --label project=shop orders
#> orders
docker volume ls --filter label=project=blog
#> DRIVER    VOLUME NAME
#> local     posts
# (2)
docker volume inspect posts
#> [
#>     {
#>         "CreatedAt": "2026-11-22T17:08:22Z",
#>         "Driver": "local",
#>         "Labels": {
#>             "project": "blog"
#>         },
#>         "Mountpoint": "/var/lib/docker/volumes/posts/_data",
#>         "Name": "posts",
#>         "Options": null,
#>         "Scope": "local"
#>     }
#> ]
# (3)
docker run --rm --volume posts:/posts busybox touch /posts/hello
ls /var/lib/docker/volumes/posts/_data
#> hello
# (4)
docker volume create --label project=garden posts
#> posts
docker volume inspect --format '{{.Labels}}' posts
#> map[project:blog]
