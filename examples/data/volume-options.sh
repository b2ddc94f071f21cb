# (1)
docker volume create --opt type=tmpfs --opt device=tmpfs --opt o=size=16m ram
#> ram
docker run --detach --init --name worker --volume ram:/ram busybox sleep infinity
#> 4cce7f361d979455d97ef83a3d7a0420bedee44ce98041516aacb39879e147a3
docker exec worker df -h /ram
#> Filesystem                Size      Used Available Use% Mounted on
#> tmpfs                    16.0M         0     16.0M   0% /ram
# (2)
docker exec worker sh -c 'echo hot > /ram/cache'
docker run --rm --volume ram:/ram busybox cat /ram/cache
#> hot
# (3)
docker stop worker
#> worker
docker start worker
#> worker
docker exec worker cat /ram/cache
#> cat: can't open '/ram/cache': No such file or directory
#! exit 1
