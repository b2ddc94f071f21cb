# (1)
docker compose config
#> error while interpolating services.web.image: required variable NGINX_TAG is missing a value: say which nginx
#! exit 1
# (2)
echo 'NGINX_TAG=1.26' > .env
docker compose config --images
#> nginx:1.26
docker compose config | grep --extended-regexp 'published|note'
#>       note: costs $$5
#>         published: "8080"
# (3)
echo 'PORT=8081' >> .env
docker compose config | grep published
#>         published: "8081"
PORT=8082 docker compose config | grep published
#>         published: "8082"
# (4)
docker compose --env-file /dev/null config --images
#> error while interpolating services.web.image: required variable NGINX_TAG is missing a value: say which nginx
#! exit 1
docker compose config --environment | grep --extended-regexp '^(NGINX_TAG|PORT)='
#> NGINX_TAG=1.26
#> PORT=8081
