# (1)
docker --version
#> Docker version 28.5.2+dfsg4, build 9cc6dea35e9a963f281434761c656fba4ac43aed
# (2)
docker version --format 'client {{.Client.Version}}, engine {{.Server.Version}}'
#> client 28.5.2+dfsg4, engine 28.5.2+dfsg4
# (3)
docker --host unix:///run/nobody.sock --version
#> Docker version 28.5.2+dfsg4, build 9cc6dea35e9a963f281434761c656fba4ac43aed
docker --host unix:///run/nobody.sock version
#> Client:
#> ...
#> Cannot connect to the Docker daemon at unix:///run/nobody.sock. Is the docker daemon running?
#! exit 1
