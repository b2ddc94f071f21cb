# (1)
echo 'from outside' | docker run --rm busybox cat
# (2)
echo 'from outside' | docker run --rm --interactive busybox cat
#> from outside
# (3)
docker run --rm busybox sh -c 'echo out; echo error >&2' 2> errors
#> out
cat errors
#> error
# (4)
printf '\020\021\n' | docker run --rm --interactive busybox cat -v
#> ^P^Q
