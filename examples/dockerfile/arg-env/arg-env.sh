# (1)
docker build --quiet --tag book .
#> sha256:9ebd838a6147a55b219315b89d7acab68bc32d9c6563085d5c8b5a05d1e4f8cc
docker run --rm book
#> first edition in Korean
#> EDITION=none LANGUAGE=Korean
# (2)
docker build --quiet --build-arg EDITION=second --tag book .
#> sha256:1a7c688efd296e0c544f1ddf9dc5ae563410a6d62d1d566b85154c6053f876d2
docker run --rm book
#> second edition in Korean
#> EDITION=none LANGUAGE=Korean
# (3)
docker run --rm --env LANGUAGE=English --env EDITION=third book
#> second edition in Korean
#> EDITION=third LANGUAGE=English
# (4)
docker build --quiet --build-arg LANGUAGE=English --tag book .
#> sha256:9ebd838a6147a55b219315b89d7acab68bc32d9c6563085d5c8b5a05d1e4f8cc
docker run --rm book
#> first edition in Korean
#> EDITION=none LANGUAGE=Korean
