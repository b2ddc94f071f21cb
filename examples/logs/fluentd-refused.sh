# (1)
docker run --name strict --log-driver fluentd busybox echo "nobody listens"
#> docker: Error response from daemon: failed to create task for container: failed to initialize logging driver: dial tcp 127.0.0.1:24224: connect: connection refused
#>
#> Run 'docker run --help' for more information
#! exit 125
docker ps --all --format '{{.Names}}: {{.State}}'
#> strict: created
# (2)
docker run --name patient --log-driver fluentd --log-opt fluentd-async=true \
  --log-opt fluentd-max-retries=1 busybox echo "nobody listens"
#> nobody listens
# (3)
docker logs patient
#> nobody listens
docker ps --all --format '{{.Names}}: {{.State}}'
#> patient: exited
#> strict: created
