# (1)
mkdir pages
docker create --name desk --volume ./pages:/pages --volume notes:/notes:ro \
  --volume /journal --mount type=tmpfs,target=/scratch busybox
#> 7e52047b6c5e5696dd9e5b6d5f29a391ea500dd79b541479814a2d31498d0850
# (2)
docker inspect desk \
  --format '{{range .Mounts}}{{println .Destination .Type .RW}}{{end}}' | grep / | sort
#> /journal volume true
#> /notes volume false
#> /pages bind true
#> /scratch tmpfs true
# (3)
docker ps --all --filter volume=notes --format '{{.Names}}'
#> desk
# (4)
docker volume create desk
#> desk
docker inspect --format '{{.State.Status}}' desk
#> created
docker inspect --type volume --format '{{.Mountpoint}}' desk
#> /var/lib/docker/volumes/desk/_data
