# (1)
docker network create blog
#> 51755f2fa74049e67a08fb81713fc7c488dbf73a8af15e38b02139c5c11bdf6d
mkdir secrets
for name in root writer; do head --bytes 18 /dev/urandom | base64 > secrets/$name; done
# (2)
docker run --detach --name database --network blog --env-file database.env \
  --mount type=bind,source=./secrets,target=/run/secrets,readonly \
  --volume database:/var/lib/mysql mysql:9.7
#> a0491a9e3db8c8bbca628c5cbff132eb198348d807af69224c858a561f388fcf
# (3)
docker run --detach --name site --network blog --env-file site.env \
  --mount type=bind,source=./secrets/writer,target=/run/secrets/writer,readonly \
  --volume site:/var/www/html --publish 8080:80 wordpress:7.1-apache
#> 1ab0e372aaa1107a05a69dd898f8b59614fae2cea3321869b775b85f398ae0de
# (4)
curl --silent --fail --retry 150 --retry-delay 1 --retry-all-errors \
  --write-out '%{http_code} %{redirect_url}\n' http://localhost:8080/
#> 302 http://localhost:8080/wp-admin/install.php
# (5)
curl --silent 'http://localhost:8080/wp-admin/install.php?step=2' \
  --data 'weblog_title=Harbour notes' --data user_name=keeper \
  --data admin_password=lantern-oil-42 --data admin_password2=lantern-oil-42 \
  --data admin_email=keeper@example.com --data blog_public=0 |
  grep --only-matching '<h1>.*</h1>'
#> <h1>Success!</h1>
# (6)
curl --silent http://localhost:8080/wp-login.php --cookie-jar cookies \
  --cookie 'wordpress_test_cookie=WP%20Cookie%20check' --data testcookie=1 \
  --data log=keeper --data pwd=lantern-oil-42 \
  --write-out '%{http_code} %{redirect_url}\n'
#> 302 http://localhost:8080/wp-admin/
nonce=$(curl --silent --cookie cookies \
  'http://localhost:8080/wp-admin/admin-ajax.php?action=rest-nonce')
curl --silent 'http://localhost:8080/?rest_route=/wp/v2/posts' --cookie cookies \
  --header "X-WP-Nonce: $nonce" --data 'title=The first ship' \
  --data 'content=It came in at dawn.' --data status=publish |
  grep --only-matching '"slug":"[^"]*","status":"[^"]*"'
#> "slug":"the-first-ship","status":"publish"
# (7)
docker stop site database
#> site
#> database
docker rm site database
#> site
#> database
docker run --detach --name database --network blog --env-file database.env \
  --mount type=bind,source=./secrets,target=/run/secrets,readonly \
  --volume database:/var/lib/mysql mysql:9.7
#> 3f57dd8878930535210a16f28141a73f3bbc0674a8be209070c34dcab2a344a5
docker run --detach --name site --network blog --env-file site.env \
  --mount type=bind,source=./secrets/writer,target=/run/secrets/writer,readonly \
  --volume site:/var/www/html --publish 8080:80 wordpress:7.1-apache
#> f3a0cd9b07da7574bca620ff1f1ef5118f0993c4193b935f4dcf4112cbf7bd13
# (8)
curl --silent --fail --retry 150 --retry-delay 1 --retry-all-errors --location \
  'http://localhost:8080/?name=the-first-ship' |
  grep --only-matching --regexp '<title>.*</title>' --regexp 'It came in.*dawn\.'
#> <title>The first ship &#8211; Harbour notes</title>
#> It came in at dawn.
