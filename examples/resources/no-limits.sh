# (1)
docker run --detach --init --name web busybox sleep infinity
#> e6d3bbe433dff9fd51e3a3ebf19d8711e6bb8d54a383141b10295738c0334587
docker inspect web --format \
  '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}}'
#> 0 0 <no value>
# (2)
docker stats --no-stream --format '{{.Name}}: {{.MemUsage}}' web
#> web: 460KiB / 23.54GiB
docker info --format '{{.MemTotal}}' > engine
awk '/MemTotal/ { print $2 * 1024 }' /proc/meminfo |
  diff - engine && echo 'all of the memory'
#> all of the memory
# (3)
docker exec web nproc > inside
nproc | diff - inside && echo 'all of the CPUs'
#> all of the CPUs
