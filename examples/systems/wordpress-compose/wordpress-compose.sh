# (1)
mkdir secrets
for name in root writer; do head --bytes 18 /dev/urandom | base64 > secrets/$name; done
docker compose up --detach --wait
#> ...
docker compose ps --format '{{.Service}}: {{.Health}}, {{.Ports}}'
#> database: healthy, 3306/tcp, 33060/tcp
#> site: healthy, 0.0.0.0:8080->80/tcp, [::]:8080->80/tcp
# (2)
curl --silent 'http://localhost:8080/wp-admin/install.php?step=2' \
  --data 'weblog_title=Harbour notes' --data user_name=keeper \
  --data admin_password=lantern-oil-42 --data admin_password2=lantern-oil-42 \
  --data admin_email=keeper@example.com --data blog_public=0 |
  grep --only-matching '<h1>.*</h1>'
#> <h1>Success!</h1>
curl --silent http://localhost:8080/wp-login.php --cookie-jar cookies \
  --cookie 'wordpress_test_cookie=WP%20Cookie%20check' --data testcookie=1 \
  --data log=keeper --data pwd=lantern-oil-42 --write-out '%{http_code}\n'
#> 302
nonce=$(curl --silent --cookie cookies \
  'http://localhost:8080/wp-admin/admin-ajax.php?action=rest-nonce')
curl --silent 'http://localhost:8080/?rest_route=/wp/v2/posts' --cookie cookies \
  --header "X-WP-Nonce: $nonce" --data 'title=The first ship' \
  --data 'content=It came in at dawn.' --data status=publish |
  grep --only-matching '"slug":"[^"]*","status":"[^"]*"'
#> "slug":"the-first-ship","status":"publish"
# (3)
docker compose down
#> ...
docker volume ls --quiet
#> wordpress-compose_database
#> wordpress-compose_site
# (4)
docker compose up --detach --wait
#> ...
curl --silent --location 'http://localhost:8080/?name=the-first-ship' |
  grep --only-matching --regexp '<title>.*</title>' --regexp 'It came in.*dawn\.'
#> <title>The first ship &#8211; Harbour notes</title>
#> It came in at dawn.
# (5)
docker compose down --volumes
#> ...
docker volume ls --quiet
