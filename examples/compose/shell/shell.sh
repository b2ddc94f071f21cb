# (1)
docker compose up --detach --wait
#> ...
# (2)
docker compose exec desk sh
#> ...
#> / #
#< printf 'SET harbour open\r\nQUIT\r\n' | nc store 6379
#> +OK
#> +OK
#> / #
#< exit
# (3)
docker compose exec store redis-cli GET harbour
#> "open"
