# (1)
docker build --quiet --tag checked .
#> sha256:83bcd898f8c94bb123afd5e8c3c09db2b65a7bba4a2ae6f2210047db14f75334
docker run --detach --name app --restart always checked
#> 0a2fb3c445acf21eec13a1cdd853f571a528d34acc4b2d7da353d422b378107f
docker ps --format '{{.Names}}: {{.Status}}'
#> app: Up Less than a second (health: starting)
# (2)
docker exec app touch /tmp/ready
until docker ps --filter health=healthy | grep --quiet app; do :; done
docker ps --format '{{.Names}}: {{.Status}}'
#> app: Up 2 seconds (healthy)
# (3)
docker exec app rm /tmp/ready
until docker ps --filter health=unhealthy | grep --quiet app; do :; done
docker ps --format '{{.Names}}: {{.Status}}'
#> app: Up 6 seconds (unhealthy)
# (4)
docker inspect --format '{{.State.Status}} {{.RestartCount}}' app
#> running 0
docker inspect --format '{{json .State.Health.Log}}' app |
  grep --only-matching '"ExitCode":[0-9]*' | tail --lines 2
#> "ExitCode":1
#> "ExitCode":1
