# (1)
docker run --name first-day busybox sh -c 'echo one > /first'
docker commit first-day diary:first
#> sha256:1dc1c99135ea5f7de1359589c320383d13692614a9ba9371013b1258b1c460fe
docker run --name second-day diary:first sh -c 'echo two > /second'
docker commit second-day diary:second
#> sha256:ee0648be90e5752a7902617cd40cf835abc408445d8754e4a42c70971329eed0
# (2)
docker image inspect --format '{{join .RootFS.Layers "\n"}}' busybox
#> sha256:2548f591152bc2c6b6c2b38909a9580e11bd65d9784a26c049d1d9da32cf4f72
docker image inspect --format '{{join .RootFS.Layers "\n"}}' diary:first
#> sha256:2548f591152bc2c6b6c2b38909a9580e11bd65d9784a26c049d1d9da32cf4f72
#> sha256:5056083128b17da799f2905c219d3ee053da69d9bbc415741a723b70f8c4c5b1
docker image inspect --format '{{join .RootFS.Layers "\n"}}' diary:second
#> sha256:2548f591152bc2c6b6c2b38909a9580e11bd65d9784a26c049d1d9da32cf4f72
#> sha256:5056083128b17da799f2905c219d3ee053da69d9bbc415741a723b70f8c4c5b1
#> sha256:3e23d63a58211b1cefa79df4c84ff8051942540a9683623baff9d7985b1e62c6
# (3)
docker run --rm diary:second cat /first /second
#> one
#> two
docker run --rm diary:first cat /second
#> cat: can't open '/second': No such file or directory
#! exit 1
