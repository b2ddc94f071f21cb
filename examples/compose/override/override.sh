# (1)
docker compose config | grep --extended-regexp 'MODE|published|target'
#>       MODE: development
#>         target: 80
#>         published: "8080"
#>         target: /usr/share/nginx/html
# (2)
docker compose --file compose.yaml config | grep --extended-regexp 'MODE|published|target'
#>       MODE: production
#>         target: 80
#>         published: "80"
# (3)
docker compose --file compose.yaml --file compose.test.yaml config |
  grep --extended-regexp 'MODE|published|target'
#>       MODE: test
#>         target: 80
#>         published: "80"
#>         target: 80
#>         published: "8088"
# (4)
mkdir pages
echo 'still being written' > pages/index.html
docker compose up --detach
#> ...
curl --silent --retry 20 --retry-all-errors http://localhost:8080/
#> still being written
