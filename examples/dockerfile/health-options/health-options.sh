# (1)
docker build --quiet --tag mistaken .
#> sha256:7fb63f04a446bbb2e1cd41db7cedb4b1577bba4c735b952f2a1d353ee6d33ea2
docker inspect --format '{{.Config.Healthcheck.Test}}' mistaken
#> [CMD-SHELL curl --fail http://localhost:8080/]
# (2)
docker run --detach --name app mistaken
#> ec8b2479fc6669dad393ec0d8fcc9dc378973457c1fb61ade7775135b493cb21
until docker ps --filter health=unhealthy | grep --quiet app; do :; done
docker inspect --format '{{(index .State.Health.Log 0).Output}}' app
#> /bin/sh: curl: not found
#>
# (3)
docker run --detach --name unchecked --no-healthcheck mistaken
#> 3b93022fe081f709f717d5c52487acf8a7b7921518b85c8be457b5e3d56541d0
docker inspect --format '{{json .State.Health}}' unchecked
#> null
# (4)
docker run --detach --name checked --health-cmd 'test -f /etc/passwd' mistaken
#> fbd49265716bc04116c2360308b7ca7dd6d8e4fa930677ec6043da7db6178d17
until docker ps --filter health=healthy | grep --quiet checked; do :; done
docker inspect --format '{{.State.Health.Status}}' checked
#> healthy
