# (1)
docker build --check .
#> ...
#> Check complete, 4 warnings have been found!
#>
#> WARNING: MaintainerDeprecated - https://docs.docker.com/go/dockerfile/rule/maintainer-deprecated/
#> Maintainer instruction is deprecated in favor of using label
#> Dockerfile:2
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 | >>> MAINTAINER reader@example.com
#>    3 |     ARG API_TOKEN
#>    4 |     ENV MODE production
#> --------------------
#>
#> WARNING: SecretsUsedInArgOrEnv - https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/
#> Do not use ARG or ENV instructions for sensitive data (ARG "API_TOKEN")
#> Dockerfile:3
#> --------------------
#>    1 |     FROM busybox:1.37
#>    2 |     MAINTAINER reader@example.com
#>    3 | >>> ARG API_TOKEN
#>    4 |     ENV MODE production
#>    5 |     CMD echo $MODE
#> --------------------
#>
#> WARNING: LegacyKeyValueFormat - https://docs.docker.com/go/dockerfile/rule/legacy-key-value-format/
#> "ENV key=value" should be used instead of legacy "ENV key value" format
#> Dockerfile:4
#> --------------------
#>    2 |     MAINTAINER reader@example.com
#>    3 |     ARG API_TOKEN
#>    4 | >>> ENV MODE production
#>    5 |     CMD echo $MODE
#>    6 |
#> --------------------
#>
#> WARNING: JSONArgsRecommended - https://docs.docker.com/go/dockerfile/rule/json-args-recommended/
#> JSON arguments recommended for CMD to prevent unintended behavior related to OS signals
#> Dockerfile:5
#> --------------------
#>    3 |     ARG API_TOKEN
#>    4 |     ENV MODE production
#>    5 | >>> CMD echo $MODE
#>    6 |
#> --------------------
#! exit 1
# (2)
docker build --quiet .
#> sha256:bef7b3e4ba545fa55fac1568ab225d0206442aef2394a5d4cf63d2388184d675
# (3)
docker build --check --file fixed.Dockerfile .
#> ...
#> Check complete, no warnings found.
