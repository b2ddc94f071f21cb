# (1)
docker build --quiet --tag everything .
#> sha256:029215b904c83b7014e6ad5991147428454e3ef731750c4a78dc1ebfff12b841
docker run --rm everything
#> <h1>Page</h1>
#> <p>first edition</p>
# (2)
docker inspect --format '{{json .Config.Labels}}' everything
#> {"org.opencontainers.image.title":"Everything at once"}
docker inspect --format '{{json .Config.Env}}' everything
#> ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","EDITION=first"]
docker inspect --format '{{.Config.WorkingDir}} {{.Config.User}} {{.Config.StopSignal}}' everything
#> /srv 1000 SIGINT
docker inspect --format '{{json .Config.ExposedPorts}} {{json .Config.Volumes}}' everything
#> {"8080/tcp":{}} {"/data":{}}
# (3)
docker inspect --format '{{json .Config.Entrypoint}} {{json .Config.Cmd}}' everything
#> ["cat"] ["page.html"]
docker inspect --format '{{json .Config.Healthcheck}} {{json .Config.OnBuild}}' everything
#> {"Test":["CMD-SHELL","test -f /srv/page.html"]} ["RUN echo \"built on everything\""]
