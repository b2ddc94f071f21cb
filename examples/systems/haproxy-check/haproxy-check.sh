# (1)
docker run --rm \
  --mount type=bind,source=.,target=/config,readonly haproxy:3.0 \
  haproxy -c -f /config/typo.cfg
#> ...
#> [ALERT]    (1) : config : parsing [/config/typo.cfg:13] : unknown keyword 'sever' in 'backend' section; did you mean 'server' maybe ?
#> [ALERT]    (1) : config : Error(s) found in configuration file : /config/typo.cfg
#> [ALERT]    (1) : config : Fatal errors found in configuration.
#! exit 1
# (2)
docker network create site
#> ...
docker run --rm --network site \
  --mount type=bind,source=.,target=/config,readonly haproxy:3.0 \
  haproxy -c -f /config/haproxy.cfg
#> ...
#> [ALERT]    (1) : config : [/config/haproxy.cfg:13] : 'server web/apache' : could not resolve address 'apache'.
#> [ALERT]    (1) : config : [/config/haproxy.cfg:14] : 'server web/nginx' : could not resolve address 'nginx'.
#> [ALERT]    (1) : config : Failed to initialize server(s) addr.
#! exit 1
# (3)
docker run --detach --name apache --network site httpd:2.4
docker run --detach --name nginx --network site nginx:1.26
#> ...
docker run --rm --network site \
  --mount type=bind,source=.,target=/config,readonly haproxy:3.0 \
  haproxy -c -V -f /config/haproxy.cfg
#> Configuration file is valid
