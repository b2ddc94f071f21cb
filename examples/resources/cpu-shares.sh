# (1)
docker run --detach --name light --cpuset-cpus 0 --cpu-shares 512 busybox \
  sh -c 'while :; do :; done'
#> ebe598207ca6ab6a1fa6998868545bd95d755e5dc7e13c2846aaf196586b74b6
docker stats --no-stream --format '{{.Name}} alone: {{.CPUPerc}}' light
#> light alone: 100.05%
# (2)
docker run --detach --name heavy --cpuset-cpus 0 --cpu-shares 1024 busybox \
  sh -c 'while :; do :; done'
#> 74b3c25f6c0d46f0930947323268d66cf2e7066c5ed29138c9df4bca4ac3fbce
mapfile -t files < <(
  docker inspect heavy light --format '/proc/{{.State.Pid}}/schedstat'
)
measure() {
  cat "${files[@]}" > before
  sleep 5
  cat "${files[@]}" > after
  paste after before | awk '{ print int(($1 - $4) / 1000000), "ms" }' |
    paste -d ' ' <(printf '%s\n' "$@") -
}
# (3)
measure 'heavy (1024):' 'light (512):' | tee used
#> heavy (1024): 3333 ms
#> light (512): 1666 ms
awk '{ used[NR] = $3 }
  END { ratio = used[1] / used[2]
        print (ratio > 1.5 && ratio < 2.7) ? "about twice as much" : ratio }' used
#> about twice as much
# (4)
docker update --cpu-shares 512 heavy
#> heavy
measure 'heavy (512):' 'light (also 512):' | tee used
#> heavy (512): 2499 ms
#> light (also 512): 2499 ms
awk '{ used[NR] = $(NF - 1) }
  END { ratio = used[1] / used[2]
        print (ratio > 0.7 && ratio < 1.4) ? "about the same" : ratio }' used
#> about the same
docker rm --force heavy light
#> heavy
#> light
