# (1)
docker run --interactive --name desk busybox
#< tty
#> not a tty
#< read -p 'Name? ' name; echo "Hello, $name"
#< Kim
#> Hello, Kim
# (2)
#< ^D
docker ps --all --format '{{.Names}}: {{.State}}'
#> desk: exited
