# (1)
docker run --name local --log-driver syslog busybox echo "to this machine"
#> docker: Error response from daemon: failed to create task for container: failed to initialize logging driver: Unix syslog delivery error
#>
#> Run 'docker run --help' for more information
#! exit 125
docker run --name journal --log-driver journald busybox echo "to the journal"
#> docker: Error response from daemon: failed to create task for container: failed to initialize logging driver: journald is not enabled on this host
#>
#> Run 'docker run --help' for more information
#! exit 125
# (2)
docker run --name named --log-driver syslog \
  --log-opt syslog-address=tcp://collector:514 busybox echo "to a name" 2>&1 |
  grep --only-matching 'dial tcp: lookup collector'
#> dial tcp: lookup collector
docker run --name tcp --log-driver syslog \
  --log-opt syslog-address=tcp://127.0.0.1:514 busybox echo "over TCP"
#> docker: Error response from daemon: failed to create task for container: failed to initialize logging driver: dial tcp 127.0.0.1:514: connect: connection refused
#>
#> Run 'docker run --help' for more information
#! exit 125
# (3)
docker run --name udp --log-driver syslog \
  --log-opt syslog-address=udp://127.0.0.1:514 busybox echo "over UDP"
#> over UDP
docker logs udp
#> over UDP
# (4)
docker ps --all --format '{{.Names}}: {{.State}}' | sort
#> journal: created
#> local: created
#> named: created
#> tcp: created
#> udp: exited
