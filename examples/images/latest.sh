# (1)
docker run --name first-draft busybox sh -c 'echo first > /edition'
docker commit --change 'CMD ["cat", "/edition"]' first-draft booklet
#> sha256:15f8d83e4f93702ef36705c2d69b25ea20320d7f14ae9841e20299f5f4bf9f68
# (2)
docker run --name second-draft busybox sh -c 'echo second > /edition'
docker commit --change 'CMD ["cat", "/edition"]' second-draft booklet:2
#> sha256:c1bad42f682c6a07f09f022aa3153ad6ec195fa97533d4f0be105e632d08829f
docker run --rm booklet
#> first
# (3)
docker tag booklet:2 booklet
docker run --rm booklet
#> second
