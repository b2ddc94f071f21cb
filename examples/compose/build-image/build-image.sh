# (1)
docker compose up --detach
#> ...
docker images --filter reference='build-image-*' --format '{{.Repository}}:{{.Tag}}'
#> build-image-web:latest
curl --silent --retry 20 --retry-all-errors http://localhost:8080/
#> first edition
# (2)
echo 'second edition' > index.html
docker compose up --detach
#> ...
curl --silent http://localhost:8080/
#> first edition
# (3)
docker compose up --detach --build
#> ...
curl --silent --retry 20 --retry-all-errors http://localhost:8080/
#> second edition
# (4)
docker compose down --rmi local
#> ...
docker images --filter reference='build-image-*' --quiet
