# (1)
docker run --detach --name nginx --publish 8001:80 nginx:1.26
#> 8847ec82049b2d45b58517016793e054664e82f60b7287db2b59966bd5c746ed
docker run --detach --name apache --publish 8002:80 httpd:2.4
#> 0d9fe3431e1e8890c3a30d0d0e9c88cc9b57040abec0394a1920415a40a1f764
# (2)
curl --silent --retry 20 --retry-all-errors --output nginx.html http://localhost:8001/
curl --silent --retry 20 --retry-all-errors --output apache.html http://localhost:8002/
grep --count '<html' nginx.html apache.html
#> nginx.html:1
#> apache.html:1
# (3)
until docker logs nginx 2>&1 | grep --only-matching 'GET / HTTP/1.1'; do :; done
#> GET / HTTP/1.1
until docker logs apache 2>&1 | grep --only-matching 'GET / HTTP/1.1'; do :; done
#> GET / HTTP/1.1
# (4)
docker stop nginx apache
#> nginx
#> apache
docker rm nginx apache
#> nginx
#> apache
