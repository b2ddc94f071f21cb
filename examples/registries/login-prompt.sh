# (1)
mkdir auth
docker run --rm --entrypoint htpasswd httpd:2.4 -Bbn keeper lantern > auth/htpasswd
docker run --detach --name registry --publish 127.0.0.1:5001:5000 \
  --mount type=bind,source=./auth,target=/auth,readonly \
  --env REGISTRY_AUTH=htpasswd --env REGISTRY_AUTH_HTPASSWD_REALM=home \
  --env REGISTRY_AUTH_HTPASSWD_PATH=/auth/htpasswd registry:2
#> bae083fa58fc64a810da8cd3bd19531583d45b846f1827a80015c00d3cffffc3
curl --silent --retry 20 --retry-all-errors --output /dev/null http://localhost:5001/v2/
# (2)
docker login localhost:5001
#> Username:
#< keeper
#> Password:
#< lantern
#> ...
#> Login Succeeded
# (3)
docker logout localhost:5001
#> Removing login credentials for localhost:5001
