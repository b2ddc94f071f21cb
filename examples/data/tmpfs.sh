# (1)
docker run --detach --init --name worker \
  --mount type=tmpfs,target=/scratch,tmpfs-size=8m busybox sleep infinity
#> 63be0ece302182f9c9ed3efe7e9c4ab3c4bac80fcb5f862d79dd81bcf2f0a9e4
docker exec worker df -h /scratch
#> Filesystem                Size      Used Available Use% Mounted on
#> tmpfs                     8.0M         0      8.0M   0% /scratch
docker exec worker dd if=/dev/zero of=/scratch/big bs=1M count=9
#> dd: error writing '/scratch/big': No space left on device
#> 9+0 records in
#> 8+0 records out
#! exit 1
docker exec worker rm /scratch/big
# (2)
echo memo > memo.txt
docker cp memo.txt worker:/scratch
#> Successfully copied 2.05kB to worker:/scratch
docker exec worker sh -c 'ls /scratch | wc -l'
#> 0
docker exec worker touch /scratch/result
docker cp worker:/scratch/result .
#> Error response from daemon: Could not find the file /scratch/result in container worker
#! exit 1
# (3)
tar --create memo.txt | docker exec --interactive worker tar -x -C /scratch
docker exec worker ls /scratch
#> memo.txt
#> result
# (4)
docker restart worker
#> worker
docker exec worker sh -c 'ls /scratch | wc -l'
#> 0
