# (1)
docker build --quiet --tag site-base base
#> sha256:7302398b1a3f6998bbb10b748afa1f11b6cdc1cb1b8e7545d5dd9270bae94771
docker run --rm site-base
docker inspect --format '{{json .Config.OnBuild}}' site-base
#> ["COPY . .","RUN echo \"trigger ran\" && date +%s%N > built.txt"]
# (2)
docker build --quiet --tag blog blog
#> sha256:ee75c04171b3feae2c636ece8d66fb8f0b2c63f3e92bedb9a81f6739ca71c45f
docker run --rm blog
#> Dockerfile
#> built.txt
#> post.html
# (3)
docker run --rm blog cat built.txt > first.txt
docker run --rm blog cat built.txt | cmp - first.txt
# (4)
docker build --quiet --tag news news
#> sha256:ee75c04171b3feae2c636ece8d66fb8f0b2c63f3e92bedb9a81f6739ca71c45f
docker run --rm news
#> Dockerfile
#> built.txt
#> post.html
docker inspect --format '{{json .Config.OnBuild}}' blog
#> null
