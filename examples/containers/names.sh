# (1)
docker run --name report busybox echo first
#> first
docker run --name report busybox echo second
#> docker: Error response from daemon: Conflict. The container name "/report" is already in use by container "5b8eb28a1c4af16f78d8b8adb7231fdeaa1ae3a4a0c4a1db3c59cf90df396c37". You have to remove (or rename) that container to be able to reuse that name.
#>
#> Run 'docker run --help' for more information
#! exit 125
# (2)
docker rename report report-old
docker run --name report busybox echo second
#> second
docker ps --all --format '{{.Names}}'
#> report
#> report-old
# (3)
docker create --name 'my report' busybox
#> Error response from daemon: Invalid container name (my report), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
#! exit 1
docker rename report report-old
#> Error response from daemon: Error when allocating new name: Conflict. The container name "/report-old" is already in use by container "5b8eb28a1c4af16f78d8b8adb7231fdeaa1ae3a4a0c4a1db3c59cf90df396c37". You have to remove (or rename) that container to be able to reuse that name.
#> Error: failed to rename container named report
#! exit 1
