# (1)
docker build --progress plain --tag listed . 2>&1 | grep --only-matching 'this shell is /.*'
#> this shell is /bin/sh
# (2)
docker build --progress plain --file strict.Dockerfile --tag strict . 2>&1 |
  grep --only-matching -e 'this shell is /.*' -e 'ERROR: process.*'
#> this shell is /bin/bash
#> ERROR: process "/bin/bash -o pipefail -c ls /missing | tee /list" did not complete successfully: exit code: 2
# (3)
docker inspect --format '{{json .Config.Shell}}' listed
#> null
docker images --quiet strict | wc --lines
#> 0
