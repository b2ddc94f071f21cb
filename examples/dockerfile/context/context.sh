# (1)
docker build --quiet --file recipes/Dockerfile --tag city:seoul seoul
#> sha256:9b53cd69175c12c474e9b8699196d25b23fea70da5b52f880385bfd867d713e3
docker build --quiet --file recipes/Dockerfile --tag city:busan busan
#> sha256:358b5a288f1bc216e9b7b36a6326603c1ac3456f68841582e79a9b0a726c9c61
# (2)
docker run --rm city:seoul
#> Seoul
docker run --rm city:busan
#> Busan
# (3)
echo 'FROM busybox:1.37' | docker build --quiet --tag city:none -
#> sha256:2853527a4116adb542b8adb0ec988b63822a6ed1d5997ec3c5c8e5dd8b9312e3
# (4)
docker build --quiet - < recipes/Dockerfile
#> Dockerfile:2
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 | >>> COPY city.txt /
#>    3 |     CMD ["cat", "/city.txt"]
#>    4 |
#> --------------------
#> ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 27504554-0f3f-4683-83b7-9de8759b5f12::v91f9xpk7j68fzqdhp26ko586: "/city.txt": not found
#! exit 1
