# (1)
docker compose up --detach
#> ...
docker network ls --filter label=com.docker.compose.project=networks \
  --format '{{.Name}}' | sort
#> networks_back
#> networks_front
# (2)
until docker compose exec proxy wget -q -O - http://www/ 2> /dev/null |
  grep '<title>'; do :; done
#> <title>Welcome to nginx!</title>
# (3)
docker compose exec proxy ping -c 1 store
#> ping: bad address 'store'
#! exit 1
docker compose exec shop getent hosts store
#> 172.19.0.3      store
