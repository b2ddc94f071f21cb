# (1)
uname --kernel-release > outside.txt
docker run --rm busybox uname -r > inside.txt
diff outside.txt inside.txt && echo 'the same kernel'
#> the same kernel
# (2)
cat /proc/sys/kernel/random/boot_id
#> 2e889a4e-beba-4e82-8446-afa294f055bc
docker run --rm busybox cat /proc/sys/kernel/random/boot_id
#> 2e889a4e-beba-4e82-8446-afa294f055bc
docker run --rm debian:trixie-slim cat /proc/sys/kernel/random/boot_id
#> 2e889a4e-beba-4e82-8446-afa294f055bc
# (3)
docker run --rm debian:trixie-slim grep '^ID=' /etc/os-release
#> ID=debian
