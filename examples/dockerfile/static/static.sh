# (1)
docker build --quiet --tag reads .
#> sha256:54ea3f834ee9f7c7a6d61e4cd2b73c4718338af8ffa88bda6fac2568b40db9ae
docker run --rm reads
#> it runs
# (2)
docker build --quiet --build-arg BASE=busybox:1.37 --tag fails .
#> sha256:c130043f5c4f9b4754c57c571dac485af4952fe24f2b01f207672c5621c9a492
docker run --rm fails ls /bin/debian-cat
#> /bin/debian-cat
docker run --rm fails
#> exec /bin/debian-cat: no such file or directory
#! exit 255
# (3)
docker run --rm reads ldd /bin/debian-cat | grep --only-matching 'libc.so[^ ]*'
#> libc.so.6
#> libc.so.6
docker run --rm fails find / -name 'ld-linux*' -not -path '/proc/*' | wc --lines
#> 0
